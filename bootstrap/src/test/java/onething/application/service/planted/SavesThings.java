package onething.application.service.planted;

/// A part of a service that is no use case.
public record SavesThings() {}
