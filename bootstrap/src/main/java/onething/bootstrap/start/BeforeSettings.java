package onething.bootstrap.start;

/// A source of an application that runs while the operator still writes the settings, such as a command that makes
/// the keys for them. [Mode] asks it for no settings but those of the key management service, if they name one.
public final class BeforeSettings {}
