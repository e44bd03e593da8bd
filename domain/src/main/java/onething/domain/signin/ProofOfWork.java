package onething.domain.signin;

/// A task for a device: it searches for a number, from 0 up. PBKDF2 with HMAC-SHA-256 of the number's decimal
/// digits, with this salt and number of rounds, must give the challenge. This is slow for any program, and each
/// number has to be tried.
///
/// @param salt      used as written, in ASCII
/// @param limit     the number is below it
/// @param challenge 32 bytes, in hexadecimal
public record ProofOfWork(String salt, int rounds, int limit, String challenge) {}
