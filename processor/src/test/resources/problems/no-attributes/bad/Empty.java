package test;

class Empty {
  transient int cached;
}
