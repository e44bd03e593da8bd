package onething.web.bundle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// All matters that are ticked from now on.
record MattersRequest(@NotNull @Size(max = 64) List<@NotBlank @Size(max = 64) String> matters) {}
