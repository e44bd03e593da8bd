package onething.persistence.relational.encryption;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;

final class HmacBlindIndex implements BlindIndex {

    private final KeyRing ring;

    HmacBlindIndex(KeyRing ring) {
        this.ring = ring;
    }

    @Override
    public byte[] hash(String place, String value) {
        return hash(ring.currentKey(), place, value);
    }

    @Override
    public List<byte[]> hashes(String place, String value) {
        return ring.newestFirst().stream().map(key -> hash(key, place, value)).toList();
    }

    @Override
    public String currentKey() {
        return ring.current();
    }

    @Override
    public Hasher hasher() {
        var mac = mac(ring.currentKey());
        return (place, value) -> hash(mac, place, value);
    }

    @Override
    public boolean hasOlderKeys() {
        return ring.hasOlderKeys();
    }

    private static byte[] hash(KeyRing.Key key, String place, String value) {
        return hash(mac(key), place, value);
    }

    /// Leaves the generator ready for the next value.
    private static byte[] hash(Mac mac, String place, String value) {
        mac.update(place.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac mac(KeyRing.Key key) {
        try {
            var mac = key.suite().mac();
            mac.init(key.secret());
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash for the blind index", e);
        }
    }
}
