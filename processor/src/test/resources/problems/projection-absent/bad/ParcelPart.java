package test;

import io.pressmark.annotation.ProjectionOf;

@ProjectionOf(Parcel.class)
record ParcelPart(
    int sizeWidth, // <- projection-absent
    String sizeUnit,
    double weightGrams) {}
