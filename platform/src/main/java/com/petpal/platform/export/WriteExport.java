package com.petpal.platform.export;

import com.petpal.platform.identity.UserId;
import java.util.List;

/** Writes all that this service holds about a person. */
public final class WriteExport {

    private final List<ExportPart> parts;

    WriteExport(List<ExportPart> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Writes every part; the caller finishes the ZIP. */
    public void write(UserId userId, ExportZip zip) {
        parts.forEach(part -> part.write(userId, zip));
    }
}
