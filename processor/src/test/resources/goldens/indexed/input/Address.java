package mall;

import io.pressmark.annotation.Attribute;

public record Address(String street, @Attribute("town") String city, String country) {}
