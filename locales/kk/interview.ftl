# Words of the portal: interview.
