package onething.application.service.planted;

public class AsksTwoThingsService {

    public void one() {}

    public void another() {}
}
