package onething.application.port.in.planted;

import java.util.Optional;

public interface TakesFreeText {

    void take(Command command);

    record Command(Optional<String> remark) {}
}
