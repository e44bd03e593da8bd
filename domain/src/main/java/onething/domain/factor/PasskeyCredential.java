package onething.domain.factor;

/// What the service stores of a passkey to check its answers (W3C Web Authentication Level 3 §4, credential
/// record). Nothing of it is secret: the private key never leaves the authenticator.
///
/// @param id     the authenticator's name of the key, in base64url
/// @param key    the attested credential data with the public key, in base64url
/// @param synced whether the authenticator may copy the key to other devices of the person
/// @param uses   the last count of the authenticator's answers; always 0 for one that does not count
public record PasskeyCredential(String id, String key, boolean synced, long uses) {

    /// Whether an answer with this count can come from the same authenticator. A count that does not grow says that
    /// there is a copy of the authenticator (§6.1.1).
    public boolean canCount(long counted) {
        return counted > uses || counted == 0 && uses == 0;
    }
}
