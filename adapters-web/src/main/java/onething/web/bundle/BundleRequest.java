package onething.web.bundle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Which matters of which guide are ticked. Whether there are such is for the guide to say.
record BundleRequest(
        @NotBlank @Size(max = 64) String guide,
        @NotNull @Size(max = 64) List<@NotBlank @Size(max = 64) String> matters) {}
