package test;

import io.pressmark.annotation.Attribute;

record Address(@Attribute("town") String city, String street) {}
