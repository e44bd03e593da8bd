package onething.bootstrap.encryption;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.stream.Stream;
import onething.domain.status.KeyRingName;
import onething.domain.status.RingKey;
import onething.persistence.relational.encryption.KeyRing;

/// A ring and the age of its keys.
///
/// @param current the id of the key that protects new data
/// @param made    the day on which each key was made, by id
public record DatedRing(KeyRing ring, String current, Map<String, LocalDate> made) {

    public DatedRing {
        made = Map.copyOf(made);
    }

    Stream<RingKey> keys(KeyRingName name, Period longest) {
        return made.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(key -> new RingKey(name, key.getKey(), key.getKey().equals(current), key.getValue(), longest));
    }
}
