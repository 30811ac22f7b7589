package com.petpal.auth.export;

import com.petpal.platform.web.ProblemException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why there is no export, or no file. */
abstract sealed class ExportRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private ExportRefused(HttpStatus status, String code, String detail, @Nullable Duration retryAfter) {
        super(status, code, detail, List.of(), retryAfter);
    }

    /** Asked for too often. */
    static final class TooMany extends ExportRefused {
        private static final long serialVersionUID = 1L;

        TooMany(Duration wait) {
            super(HttpStatus.TOO_MANY_REQUESTS, "too_many_exports", "Three exports a day are enough.", wait);
        }
    }

    /** We did not make this address. */
    static final class AddressInvalid extends ExportRefused {
        private static final long serialVersionUID = 1L;

        AddressInvalid() {
            super(HttpStatus.FORBIDDEN, "export_address_invalid", "This address was not made here.", null);
        }
    }

    /** It was ours, and good for some minutes. */
    static final class AddressOver extends ExportRefused {
        private static final long serialVersionUID = 1L;

        AddressOver() {
            super(HttpStatus.GONE, "export_address_over", "Ask for a fresh address of this file.", null);
        }
    }

    /** The file was fetched, or nobody fetched it in time. */
    static final class FileGone extends ExportRefused {
        private static final long serialVersionUID = 1L;

        FileGone() {
            super(HttpStatus.GONE, "export_over", "A file can be fetched once, within a day.", null);
        }
    }

    /** Somebody fetches the file at this moment. */
    static final class BeingFetched extends ExportRefused {
        private static final long serialVersionUID = 1L;

        BeingFetched(Duration atMost) {
            super(HttpStatus.CONFLICT, "export_being_fetched", "A file can be fetched once.", atMost);
        }
    }
}
