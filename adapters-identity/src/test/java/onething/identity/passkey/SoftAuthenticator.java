package onething.identity.passkey;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import onething.domain.factor.PasskeyAnswer;
import onething.domain.signin.Secret;

/// An authenticator with one key on P-256, and the browser before it. It writes what W3C Web Authentication Level 3
/// §6.1, §6.5 and §5.8.1 describe byte by byte, without the library that reads it.
final class SoftAuthenticator {

    static final int PRESENT = 0x01;
    static final int VERIFIED = 0x04;
    static final int SYNCED = 0x08;
    private static final int ATTESTED = 0x40;
    private static final HexFormat HEX = HexFormat.of();

    private final KeyPair key;
    private final byte[] credential = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private final String origin;
    private final String site;

    int flags = PRESENT | VERIFIED | SYNCED;
    int count;

    SoftAuthenticator(String origin, String site) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.key = generator.generateKeyPair();
        this.origin = origin;
        this.site = site;
    }

    String credential() {
        return text(credential);
    }

    PasskeyAnswer.Made made(Secret challenge) {
        var data = ByteBuffer.allocate(1_000).put(authenticatorData(flags | ATTESTED));
        data.put(new byte[16])
                .putShort((short) credential.length)
                .put(credential)
                .put(coseKey());
        // {"fmt": "none", "attStmt": {}, "authData": …}
        var object = new ByteArrayOutputStream();
        object.writeBytes(HEX.parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746158"));
        object.write(data.position());
        object.write(data.array(), 0, data.position());
        return new PasskeyAnswer.Made(text(clientData("webauthn.create", challenge)), text(object.toByteArray()));
    }

    PasskeyAnswer.Signed signed(Secret challenge) throws GeneralSecurityException {
        var clientData = clientData("webauthn.get", challenge);
        var data = authenticatorData(flags);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key.getPrivate());
        signature.update(data);
        signature.update(sha256(clientData));
        return new PasskeyAnswer.Signed(credential(), text(clientData), text(data), text(signature.sign()));
    }

    private byte[] authenticatorData(int withFlags) {
        return ByteBuffer.allocate(37)
                .put(sha256(site.getBytes(StandardCharsets.UTF_8)))
                .put((byte) withFlags)
                .putInt(count)
                .array();
    }

    /// {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
    private byte[] coseKey() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        var cose = new ByteArrayOutputStream();
        cose.writeBytes(HEX.parseHex("a5010203262001215820"));
        cose.writeBytes(coordinate(point.getAffineX().toByteArray()));
        cose.writeBytes(HEX.parseHex("225820"));
        cose.writeBytes(coordinate(point.getAffineY().toByteArray()));
        return cose.toByteArray();
    }

    private static byte[] coordinate(byte[] number) {
        var padded = new byte[32];
        var length = Math.min(number.length, padded.length);
        System.arraycopy(number, number.length - length, padded, padded.length - length, length);
        return padded;
    }

    private byte[] clientData(String type, Secret challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge.value(), origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
