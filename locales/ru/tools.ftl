# Words of the portal: tools.
