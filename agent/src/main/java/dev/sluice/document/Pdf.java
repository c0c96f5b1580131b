package dev.sluice.document;

import java.io.IOException;
import java.io.Writer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Text of PDF pages in reading order. */
final class Pdf {
    private Pdf() {}

    /**
     * Reads all pages until the budget is full.
     *
     * @return why nothing could be read, or null when it could
     */
    static Extraction.@Nullable Reason read(byte[] bytes, Budget budget) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.writeText(document, new BudgetWriter(budget));
            return null;
        } catch (InvalidPasswordException e) {
            return Extraction.Reason.ENCRYPTED;
        } catch (Full e) {
            budget.markCut();
            return null;
        }
    }

    /** Ends the reading when there is no more room. */
    private static final class Full extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class BudgetWriter extends Writer {
        private final Budget budget;

        private BudgetWriter(Budget budget) {
            this.budget = budget;
        }

        @Override
        public void write(char[] chars, int offset, int length) throws IOException {
            if (budget.isFull()) {
                throw new Full();
            }
            budget.write(new String(chars, offset, length));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
