package test;

import java.util.Map;

record Node(
    String name,
    Map<String, Leaf> leaves) {}
