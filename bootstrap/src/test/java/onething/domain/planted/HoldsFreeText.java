package onething.domain.planted;

/// A record of the domain with a text that nobody tidied.
public record HoldsFreeText(String remark) {}
