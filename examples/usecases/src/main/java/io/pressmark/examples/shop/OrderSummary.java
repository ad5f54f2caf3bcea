package io.pressmark.examples.shop;

import io.pressmark.annotation.ProjectionOf;
import io.pressmark.examples.shop.Order.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** What a list of orders shows: an order without its lines and its address. */
@ProjectionOf(Order.class)
public record OrderSummary(
    Instant placedAt, Status status, BigDecimal total, Optional<String> note) {}
