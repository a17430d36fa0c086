"""The checks, one module for each dimension, and the registry that names them all."""
