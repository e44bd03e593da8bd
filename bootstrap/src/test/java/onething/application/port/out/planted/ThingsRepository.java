package onething.application.port.out.planted;

public interface ThingsRepository {}
