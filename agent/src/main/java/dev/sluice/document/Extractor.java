package dev.sluice.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the text of one document, documents within it included, in this process. */
final class Extractor {
    private static final int EMPTY_ZIP_BYTES = 22;

    private final Limits limits;

    Extractor(Limits limits) {
        this.limits = limits;
    }

    Extraction extract(String name, byte[] bytes) {
        Format format = Format.of(name, bytes);
        if (bytes.length > limits.maxBytes()) {
            return new Extraction.Unreadable(format.label(), Extraction.Reason.TOO_LARGE);
        }
        Budget budget = new Budget(limits);
        try {
            Extraction.Reason reason = read(format, bytes, new Place(budget, 0));
            return reason == null ? budget.finish(format) : new Extraction.Unreadable(format.label(), reason);
        } catch (Budget.TooLarge e) {
            return new Extraction.Unreadable(format.label(), Extraction.Reason.TOO_LARGE);
        } catch (IOException | RuntimeException e) {
            return new Extraction.Unreadable(format.label(), Extraction.Reason.BROKEN);
        }
    }

    /** @return why nothing could be read, or null when it could */
    private Extraction.@Nullable Reason read(Format format, byte[] bytes, Place place) throws IOException {
        Budget budget = place.budget;
        switch (format) {
            case TEXT -> budget.write(PlainText.decode(bytes));
            case MARKUP -> budget.write(Markup.text(PlainText.decode(bytes)));
            case RTF -> budget.write(Rtf.text(bytes));
            case DOCX, XLSX, PPTX, OPENDOCUMENT -> {
                if (isEncrypted(bytes)) {
                    return Extraction.Reason.ENCRYPTED;
                }
                OfficePackage.read(bytes, budget);
            }
            case PDF -> {
                return Pdf.read(bytes, budget);
            }
            case MAIL -> new Mail((name, part) -> nested(name, part, place), budget).read(bytes);
            case ZIP -> zip(bytes, place);
            case GZIP -> nested("", budget.readPart(new GZIPInputStream(new ByteArrayInputStream(bytes))), place);
            case LEGACY_OFFICE, MEDIA -> {
                return Extraction.Reason.NO_TEXT_FORMAT;
            }
            case UNKNOWN -> {
                return Extraction.Reason.UNKNOWN_FORMAT;
            }
        }
        return null;
    }

    private void zip(byte[] bytes, Place place) throws IOException {
        boolean any = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                any = true;
                if (!entry.isDirectory() && !place.budget.isFull()) {
                    place.budget.write("[" + entry.getName() + "]\n");
                    nested(entry.getName(), place.budget.readPart(zip), place);
                }
            }
        }
        if (!any && bytes.length > EMPTY_ZIP_BYTES) {
            throw new IOException("no entries");
        }
    }

    /** A part that cannot be read leaves the rest readable; the text is then marked incomplete. */
    private void nested(String name, byte[] bytes, Place place) throws Budget.TooLarge {
        if (place.depth >= limits.maxDepth()) {
            place.budget.markCut();
            return;
        }
        try {
            if (read(Format.of(name, bytes), bytes, new Place(place.budget, place.depth + 1)) != null) {
                place.budget.markCut();
            }
        } catch (Budget.TooLarge e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            place.budget.markCut();
        }
        place.budget.endLine();
    }

    private static boolean isEncrypted(byte[] bytes) {
        return bytes.length > 6 && (bytes[6] & 1) == 1;
    }

    /** Where in the nesting the reading stands. */
    private record Place(Budget budget, int depth) {}
}
