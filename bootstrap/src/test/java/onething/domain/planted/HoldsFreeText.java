package onething.domain.planted;

/// A record of the domain with an untidied text.
public record HoldsFreeText(String remark) {}
