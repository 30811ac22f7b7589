// A bracket is missing.
print("planted";
