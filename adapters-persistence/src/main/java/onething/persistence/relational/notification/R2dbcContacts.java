package onething.persistence.relational.notification;

import static java.util.stream.Collectors.toMap;
import static onething.persistence.relational.RowReader.get;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import onething.application.port.out.notification.Contacts;
import onething.domain.code.WireNamed;
import onething.domain.notification.Channel;
import onething.domain.notification.ContactAddress;
import onething.domain.notification.ContactPreferences;
import onething.domain.party.PersonId;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Json;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ReporterCipher;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

@Repository
class R2dbcContacts implements Contacts {

    private static final String ADDRESSES = "contact_preferences.addresses";
    private static final TypeReference<Map<String, String>> BY_CHANNEL = new TypeReference<>() {};

    private static final String SAVE = """
            insert into contact_preferences (person, channels, addresses, changed)
            values (:person, :channels, :addresses, :changed)
            on conflict (person) do update
               set channels = excluded.channels, addresses = excluded.addresses, changed = excluded.changed
            """;

    private final DatabaseClient database;
    private final ColumnCipher cipher;

    R2dbcContacts(DatabaseClient database, ReporterCipher reporterCipher) {
        this.database = database;
        this.cipher = reporterCipher.cipher();
    }

    @Override
    public Mono<ContactPreferences> find(PersonId person) {
        return database.sql("select channels, addresses from contact_preferences where person = :person")
                .bind("person", person.value())
                .map(row -> read(row, person.value()))
                .one();
    }

    @Override
    public Mono<Void> save(PersonId person, ContactPreferences preferences, Instant at) {
        return Mono.defer(() -> database.sql(SAVE)
                .bind("person", person.value())
                .bind(
                        "channels",
                        preferences.wanted().stream().map(Channel::storedName).toArray(String[]::new))
                .bind("addresses", cipher.encryptText(ADDRESSES, person.value(), written(preferences)))
                .bind("changed", BatchBinder.stored(at))
                .then());
    }

    private static String written(ContactPreferences preferences) {
        return Json.text(preferences.addresses().values().stream()
                .collect(toMap(address -> address.channel().storedName(), ContactAddress::value)));
    }

    private ContactPreferences read(Readable row, UUID person) {
        var wanted = Stream.of(get(row, "channels", String[].class))
                .map(name -> WireNamed.stored(Channel.class, name))
                .toList();
        var addresses =
                Json.read(cipher.decryptText(ADDRESSES, person, get(row, "addresses", byte[].class)), BY_CHANNEL);
        return new ContactPreferences(
                wanted,
                addresses.entrySet().stream()
                        .map(entry ->
                                new ContactAddress(WireNamed.stored(Channel.class, entry.getKey()), entry.getValue()))
                        .collect(toMap(ContactAddress::channel, address -> address)));
    }
}
