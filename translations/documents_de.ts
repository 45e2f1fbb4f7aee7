<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>documents</name>
    <message>
        <source>Sale %1</source>
        <translation>Beleg %1</translation>
    </message>
    <message>
        <source>Till %1</source>
        <translation>Kasse %1</translation>
    </message>
    <message>
        <source>Begin %1</source>
        <translation>Beginn %1</translation>
    </message>
    <message>
        <source>End %1</source>
        <translation>Ende %1</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>Kunde %1</translation>
    </message>
    <message>
        <source>%1 @ %2</source>
        <translation>%1 x %2</translation>
    </message>
    <message>
        <source>%1 @ %2 instead of %3</source>
        <translation>%1 x %2 statt %3</translation>
    </message>
    <message>
        <source>instead of %1</source>
        <translation>statt %1</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>Rabatt %1</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Discount on everything</source>
        <translation>Rabatt auf alles</translation>
    </message>
    <message>
        <source>%1 off everything</source>
        <translation>Rabatt %1 auf alles</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>Return of %1</source>
        <translation>Retoure zu %1</translation>
    </message>
    <message>
        <source>Return without receipt</source>
        <translation>Retoure ohne Beleg</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Zwischensumme</translation>
    </message>
    <message>
        <source>%1 %2 on %3</source>
        <translation>%1 %2 auf %3</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>To pay in cash</source>
        <translation>Bar zu zahlen</translation>
    </message>
    <message>
        <source>Cash given</source>
        <translation>Bar gegeben</translation>
    </message>
    <message>
        <source>Cash given %1 at %2</source>
        <translation>Bar gegeben %1 zu %2</translation>
    </message>
    <message>
        <source>Cash paid back</source>
        <translation>Bar ausgezahlt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Rückgeld</translation>
    </message>
    <message>
        <source>Card ending %1</source>
        <translation>Karte endet auf %1</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>Auf Rechnung</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>Referenz %1</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>MwSt</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Tax amount</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Brutto</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>without tax</source>
        <translation>ohne Steuer</translation>
    </message>
    <message>
        <source>%1 taxable</source>
        <translation>%1 steuerpflichtig</translation>
    </message>
    <message>
        <source>COPY %1</source>
        <translation>KOPIE %1</translation>
    </message>
    <message>
        <source>TRAINING - NOT A RECEIPT</source>
        <translation>TRAINING - KEIN BELEG</translation>
    </message>
    <message>
        <source>NOT A RECEIPT</source>
        <translation>KEIN BELEG</translation>
    </message>
    <message>
        <source>Unpaid bill</source>
        <translation>Unbezahlte Rechnung</translation>
    </message>
    <message>
        <source>Gift receipt</source>
        <translation>Geschenkbeleg</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Für %1</translation>
    </message>
    <message>
        <source>Exchange until %1</source>
        <translation>Umtausch bis %1</translation>
    </message>
    <message>
        <source>STORE COPY</source>
        <translation>HÄNDLERBELEG</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Signature %1</source>
        <translation>Unterschrift %1</translation>
    </message>
    <message>
        <source>Second signature</source>
        <translation>Zweite Unterschrift</translation>
    </message>
    <message>
        <source>Fiscal device out of order</source>
        <translation>Sicherungseinrichtung ausgefallen</translation>
    </message>
    <message>
        <source>Pay-in</source>
        <translation>Einlage</translation>
    </message>
    <message>
        <source>Pay-out</source>
        <translation>Auszahlung</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Abschöpfung</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X-Bericht</translation>
    </message>
    <message>
        <source>Z report %1</source>
        <translation>Z-Bericht %1</translation>
    </message>
    <message>
        <source>Shift %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>opened %1 %2</source>
        <translation>auf %1 %2</translation>
    </message>
    <message>
        <source>closed %1 %2</source>
        <translation>zu %1 %2</translation>
    </message>
    <message>
        <source>Receipts %1 to %2</source>
        <translation>Belege %1 bis %2</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Gross sold</source>
        <translation>Brutto verkauft</translation>
    </message>
    <message>
        <source>Discounts  %1</source>
        <translation>Rabatte  %1</translation>
    </message>
    <message>
        <source>Tax added</source>
        <translation>Steuer aufgeschlagen</translation>
    </message>
    <message>
        <source>Returns  %1</source>
        <translation>Retouren  %1</translation>
    </message>
    <message>
        <source>of these without receipt  %1</source>
        <translation>davon ohne Beleg  %1</translation>
    </message>
    <message>
        <source>TURNOVER %1</source>
        <translation>UMSATZ %1</translation>
    </message>
    <message>
        <source>Cash, less change  %1</source>
        <translation>Bar, ohne Rückgeld  %1</translation>
    </message>
    <message>
        <source>Card  %1</source>
        <translation>Karte  %1</translation>
    </message>
    <message>
        <source>On account  %1</source>
        <translation>Auf Rechnung  %1</translation>
    </message>
    <message>
        <source>Store credit  %1</source>
        <translation>Guthaben  %1</translation>
    </message>
    <message>
        <source>Sum (receipts split: %1)</source>
        <translation>Summe (Belege geteilt: %1)</translation>
    </message>
    <message>
        <source>%1 given  %2</source>
        <translation>%1 gegeben  %2</translation>
    </message>
    <message>
        <source>Opening float</source>
        <translation>Anfangsbestand</translation>
    </message>
    <message>
        <source>Cash from sales</source>
        <translation>Bar verkauft</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>EXPECTED</source>
        <translation>SOLL</translation>
    </message>
    <message>
        <source>COUNTED</source>
        <translation>GEZÄHLT</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>Counted before: %1 %2</source>
        <translation>Vorher gezählt: %1 %2</translation>
    </message>
    <message>
        <source>DIFFERENCE</source>
        <translation>DIFFERENZ</translation>
    </message>
    <message>
        <source>Confirmed by %1</source>
        <translation>Bestätigt von %1</translation>
    </message>
    <message>
        <source>Voided lines  %1</source>
        <translation>Storno Zeilen  %1</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Cancelled  %1</source>
        <translation>Abgebrochen  %1</translation>
    </message>
    <message>
        <source>Drawer without a sale</source>
        <translation>Schublade ohne Verkauf</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Unpaid bills  %1</source>
        <translation>Unbezahlte Rechnungen  %1</translation>
    </message>
    <message>
        <source>Training, not included</source>
        <translation>Training, nicht enthalten</translation>
    </message>
    <message>
        <source>Parked tickets</source>
        <translation>Geparkte Verkäufe</translation>
    </message>
    <message>
        <source>Sales so far, before</source>
        <translation>Verkäufe gesamt vorher</translation>
    </message>
    <message>
        <source>Sales so far, now</source>
        <translation>Verkäufe gesamt jetzt</translation>
    </message>
    <message>
        <source>Returns so far, now</source>
        <translation>Retouren gesamt jetzt</translation>
    </message>
    <message>
        <source>Grand total before</source>
        <translation>Gesamtsumme vorher</translation>
    </message>
    <message>
        <source>Grand total now</source>
        <translation>Gesamtsumme jetzt</translation>
    </message>
    <message>
        <source>Journal entries</source>
        <translation>Journaleinträge</translation>
    </message>
    <message>
        <source>Chain %1</source>
        <translation>Kette %1</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Testseite</translation>
    </message>
    <message>
        <source>Plain, bold, tall, large</source>
        <translation>Normal, fett, hoch, groß</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Tall</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>Invertiert</translation>
    </message>
    <message>
        <source>Painted row: %1</source>
        <translation>Gemalte Zeile: %1</translation>
    </message>
    <message>
        <source>Code tables, € first</source>
        <translation>Zeichentabellen, € zuerst</translation>
    </message>
    <message>
        <source>The drawer opens now if this printer has one.</source>
        <translation>Die Schublade öffnet sich jetzt, falls der Drucker eine hat.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Sales by day</source>
        <translation>Umsatz nach Tagen</translation>
    </message>
    <message>
        <source>Sales by hour</source>
        <translation>Umsatz nach Stunden</translation>
    </message>
    <message>
        <source>Sales by product</source>
        <translation>Umsatz nach Artikeln</translation>
    </message>
    <message>
        <source>Sales by category</source>
        <translation>Umsatz nach Warengruppen</translation>
    </message>
    <message>
        <source>Tax by rate</source>
        <translation>Steuer nach Sätzen</translation>
    </message>
    <message>
        <source>Payments by kind</source>
        <translation>Zahlungen nach Art</translation>
    </message>
    <message>
        <source>Sales by person</source>
        <translation>Umsatz nach Personen</translation>
    </message>
    <message>
        <source>Discounts by person</source>
        <translation>Rabatte nach Personen</translation>
    </message>
    <message>
        <source>Prices changed by hand</source>
        <translation>Preise von Hand geändert</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3</source>
        <translation>%1: %2 statt %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>Nothing sold</source>
        <translation>Nichts verkauft</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(ohne)</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
</context>
</TS>
