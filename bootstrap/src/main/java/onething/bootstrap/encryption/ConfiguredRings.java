package onething.bootstrap.encryption;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import onething.application.port.out.encryption.KeyWrapping;
import onething.application.port.out.encryption.WrappingFailed;
import onething.bootstrap.encryption.EncryptionProperties.Key;
import onething.bootstrap.encryption.EncryptionProperties.Ring;
import onething.bootstrap.start.CannotStart;
import onething.bootstrap.start.StartStep;
import onething.domain.status.KeyRingName;
import onething.persistence.relational.encryption.KeyRing;

/// The rings that the settings describe. Wrapped keys are unwrapped once, before anything is encrypted; afterwards
/// the key management service may be away. Anything wrong with a key ends the start in words.
final class ConfiguredRings {

    private static final String CHECK =
            "Check onething.encryption and onething.vault. docs/operations.md says how keys are made.";

    private final Map<String, byte[]> unwrapped;

    /// The ring whose key it is, by the bytes of the key.
    private final Map<String, KeyRingName> owners = new HashMap<>();

    private ConfiguredRings(Map<String, byte[]> unwrapped) {
        this.unwrapped = unwrapped;
    }

    /// @throws CannotStart if a key cannot be unwrapped, has the wrong length, or is a key of two rings
    static Map<KeyRingName, DatedRing> of(EncryptionProperties properties, Optional<KeyWrapping> wrapping) {
        var rings = new EnumMap<KeyRingName, Ring>(KeyRingName.class);
        for (var name : KeyRingName.values()) {
            properties.ring(name).ifPresent(ring -> rings.put(name, ring));
        }
        var wrapped = rings.values().stream()
                .flatMap(ring -> ring.keys().values().stream())
                .flatMap(key -> key.inWrapping().stream())
                .distinct()
                .toList();
        var configured = new ConfiguredRings(wrapped.isEmpty() ? Map.of() : unwrapped(wrapped, wrapping));
        var dated = new EnumMap<KeyRingName, DatedRing>(KeyRingName.class);
        rings.forEach((name, ring) -> dated.put(name, configured.dated(name, ring)));
        return dated;
    }

    private static Map<String, byte[]> unwrapped(List<String> wrapped, Optional<KeyWrapping> wrapping) {
        var service = wrapping.orElseThrow(() -> CannotStart.with(
                "Keys in onething.encryption are wrapped, but no key management service is set up.",
                "Set onething.vault.address, or give the keys as secrets."));
        try {
            var keys = StartStep.found(service.unwrap(wrapped));
            var found = new HashMap<String, byte[]>();
            for (int i = 0; i < wrapped.size(); i++) {
                found.put(wrapped.get(i), keys.get(i));
            }
            return found;
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WrappingFailed reason) {
                throw new CannotStart(
                        "The keys in onething.encryption cannot be unwrapped: " + reason.getMessage(), CHECK);
            }
            throw failed;
        }
    }

    private DatedRing dated(KeyRingName name, Ring ring) {
        var secrets = new LinkedHashMap<String, KeyRing.Key>();
        var made = new HashMap<String, LocalDate>();
        ring.keys().forEach((id, key) -> {
            try {
                var bytes = bytes(key);
                secrets.put(id, new KeyRing.Key(ring.suiteOf(key), bytes));
                requireOfOneRing(name, bytes);
            } catch (IllegalArgumentException wrong) {
                throw CannotStart.with(
                        "onething.encryption.%s.keys.%s: %s".formatted(name.wireName(), id, wrong.getMessage()), CHECK);
            }
            made.put(id, key.day());
        });
        return new DatedRing(new KeyRing(ring.current(), secrets), ring.current(), made);
    }

    private byte[] bytes(Key key) {
        return key.plain()
                .or(() -> key.inWrapping().flatMap(text -> Optional.ofNullable(unwrapped.get(text))))
                .orElseThrow(() -> new IllegalArgumentException("the key was not unwrapped"));
    }

    /// The rings protect each other's data only if they have different keys.
    private void requireOfOneRing(KeyRingName name, byte[] key) {
        var owner = owners.putIfAbsent(HexFormat.of().formatHex(key), name);
        if (owner != null && owner != name) {
            throw new IllegalArgumentException("this is also a key of " + owner.wireName());
        }
    }
}
