# Words of the portal: reading.
