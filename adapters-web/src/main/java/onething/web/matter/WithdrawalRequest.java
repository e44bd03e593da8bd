package onething.web.matter;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record WithdrawalRequest(@Nullable @Size(max = 500) String reason) {

    String reasonOrBlank() {
        return Objects.requireNonNullElse(reason, "");
    }
}
