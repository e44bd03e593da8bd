package onething.identity.notification;

import java.net.URI;

/// Where local mode's stub of all providers is. Elsewhere the settings say where each provider is.
public record ProviderAddress(URI value) {}
