package onething.identity.licence;

import java.net.URI;

/// Where local mode's stub of the platform is. Elsewhere the settings say where the platform is.
public record LicencesAddress(URI value) {}
