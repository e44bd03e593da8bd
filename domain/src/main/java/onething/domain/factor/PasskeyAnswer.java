package onething.domain.factor;

/// What the browser passes on from an authenticator, each part in base64url. It is not checked yet.
public sealed interface PasskeyAnswer {

    /// What the browser told the authenticator: the challenge, and the address of the page.
    String clientData();

    /// The answer to a new passkey.
    ///
    /// @param attestation the public key and how it was made
    record Made(String clientData, String attestation) implements PasskeyAnswer {}

    /// The answer at a sign-in.
    ///
    /// @param credential        which passkey answers
    /// @param authenticatorData the address that the authenticator saw, its flags and its count
    record Signed(String credential, String clientData, String authenticatorData, String signature)
            implements PasskeyAnswer {}
}
