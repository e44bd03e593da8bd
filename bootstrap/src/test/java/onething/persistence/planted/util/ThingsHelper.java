package onething.persistence.planted.util;

public record ThingsHelper() {}
