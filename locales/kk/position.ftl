# Words of the portal: position.
