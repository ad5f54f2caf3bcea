package io.pressmark.examples.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.Database;
import io.pressmark.examples.engine.Engine;
import io.pressmark.examples.kinds.autovalue.Animal;
import io.pressmark.examples.kinds.autovalue.AnimalRepository;
import io.pressmark.examples.kinds.autovalue.Plant;
import io.pressmark.examples.kinds.autovalue.PlantRepository;
import io.pressmark.examples.kinds.immutables.ImmutableInvoice;
import io.pressmark.examples.kinds.immutables.Invoice;
import io.pressmark.examples.kinds.immutables.InvoiceRepository;
import io.pressmark.examples.kinds.lombok.Customer;
import io.pressmark.examples.kinds.lombok.CustomerRepository;
import io.pressmark.examples.kinds.lombok.Visit;
import io.pressmark.examples.kinds.lombok.VisitRepository;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Classes of each library become items and come back. */
class KindsTest {
  private Engine engine;
  private Database db;

  @BeforeEach
  void open() {
    engine = engine();
    db = engine.database();
  }

  Engine engine() {
    return Engine.inMemory();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void autoValueWithABuilder() {
    AnimalRepository animals = new AnimalRepository(db);
    Animal owned =
        Animal.builder()
            .setSpecies("dog")
            .setName("Rex")
            .setLegs(4)
            .setOwner("Ada")
            .setSounds(List.of("wuff", "grr"))
            .build();
    Animal stray =
        Animal.builder().setSpecies("dog").setName("Tramp").setLegs(3).setSounds(List.of()).build();
    animals.putAll(List.of(owned, stray));
    assertThat(animals.get("dog", "Rex")).contains(owned);
    assertThat(animals.query("dog").toList()).containsExactly(owned, stray);
  }

  @Test
  void autoValueWithAStaticMethod() {
    PlantRepository plants = new PlantRepository(db);
    Plant fern = Plant.of("fern", 31.5);
    plants.put(fern);
    assertThat(plants.get("fern")).contains(fern);
  }

  @Test
  void immutables() {
    InvoiceRepository invoices = new InvoiceRepository(db);
    Invoice invoice =
        ImmutableInvoice.builder()
            .number("2024-1")
            .total(new BigDecimal("12.5"))
            .note("by mail")
            .addLines(Invoice.Line.builder().name("pen").quantity(2).build())
            .addTags("office", "paid")
            .putPoints("ada", 3)
            .build();
    Invoice stored = invoices.put(invoice);
    assertThat(stored).isEqualTo(ImmutableInvoice.builder().from(invoice).version(1).build());
    assertThat(invoices.get("2024-1")).contains(stored);
    Invoice bare = ImmutableInvoice.builder().number("2024-2").total(BigDecimal.ONE).build();
    assertThat(invoices.put(bare).note()).isEmpty();
  }

  @Test
  void lombokWithABuilder() {
    CustomerRepository customers = new CustomerRepository(db);
    Customer customer =
        Customer.builder()
            .id("c1")
            .name("Ada")
            .points(7)
            .since(Instant.parse("2024-03-01T12:00:00Z"))
            .tags(List.of("new"))
            .build();
    customers.put(customer);
    assertThat(customers.get("c1")).contains(customer);
    Customer nameless = Customer.builder().id("c2").build();
    customers.put(nameless);
    assertThat(customers.get("c2")).contains(nameless);
  }

  @Test
  void lombokData() {
    VisitRepository visits = new VisitRepository(db);
    Visit visit = new Visit();
    visit.setPage("home");
    visit.setAt(Instant.parse("2024-03-01T12:00:00Z"));
    visit.setLoggedIn(true);
    visits.put(visit);
    assertThat(visits.query("home").toList()).containsExactly(visit);
  }
}
