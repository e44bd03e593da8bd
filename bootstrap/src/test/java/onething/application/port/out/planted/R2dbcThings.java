package onething.application.port.out.planted;

public interface R2dbcThings {}
