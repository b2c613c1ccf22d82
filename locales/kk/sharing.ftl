# Words of the portal: sharing.
