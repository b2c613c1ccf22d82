# Words of the portal: api.
