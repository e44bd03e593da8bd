package onething.application.service.upload;

/// The text to which a person consents before something is taken instead of an upload.
public record ConsentText(String version) {}
