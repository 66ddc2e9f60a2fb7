"""What safe HTTP is made of: which addresses may be reached, how one is connected to, what comes back."""
