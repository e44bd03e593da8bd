package onething.domain.planted;

public class AnotherNo extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
