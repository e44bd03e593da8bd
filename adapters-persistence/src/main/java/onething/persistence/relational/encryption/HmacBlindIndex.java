package onething.persistence.relational.encryption;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;

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
    public boolean hasOlderKeys() {
        return ring.hasOlderKeys();
    }

    private static byte[] hash(KeyRing.Key key, String place, String value) {
        try {
            var mac = key.suite().mac();
            mac.init(key.secret());
            mac.update(place.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash for " + place, e);
        }
    }
}
