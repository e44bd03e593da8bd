package onething.application.port.in.planted;

public interface AsksTwoQuestions {

    String one();

    String another();
}
