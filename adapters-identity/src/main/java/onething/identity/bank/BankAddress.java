package onething.identity.bank;

import java.net.URI;

/// Where local mode's stub of the bank is. Elsewhere the settings say where the bank is.
public record BankAddress(URI value) {}
