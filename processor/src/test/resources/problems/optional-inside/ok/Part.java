package test;

import java.util.Optional;

record Part(Optional<String> note) {}
