<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>ChoicesEditor</name>
    <message>
        <source>Move up: %1</source>
        <translation>Nach oben: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation>Nach unten: %1</translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dänemark</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Neuseeland</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norwegen</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>Saudi-Arabien</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Schweden</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>Vereinigte Arabische Emirate</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>Another country</source>
        <translation>Ein anderes Land</translation>
    </message>
</context>
<context>
    <name>DeskProblem</name>
    <message>
        <source>You do not have the right to do this.</source>
        <translation>Dazu fehlt das Recht.</translation>
    </message>
    <message>
        <source>The shop&apos;s service does not answer. Nothing was changed; try again when it is back.</source>
        <translation>Der Dienst des Ladens antwortet nicht. Nichts wurde geändert; später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Go back, look again, then repeat.</source>
        <translation>Inzwischen hat jemand anderes das geändert. Zurückgehen, ansehen, dann wiederholen.</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Einen Namen tippen.</translation>
    </message>
    <message>
        <source>That PIN is easily guessed. Take 6 digits or more: no date, no run, no repeats.</source>
        <translation>Diese PIN ist leicht zu erraten. 6 Ziffern oder mehr: kein Datum, keine Reihe, keine Wiederholung.</translation>
    </message>
    <message>
        <source>Stock is tracked by SKU: type one.</source>
        <translation>Bestand wird nach Artikelnummer geführt: bitte eine tippen.</translation>
    </message>
    <message>
        <source>Another product has that code already.</source>
        <translation>Ein anderer Artikel hat diesen Code schon.</translation>
    </message>
    <message>
        <source>A category cannot stand below itself.</source>
        <translation>Eine Warengruppe kann nicht unter sich selbst stehen.</translation>
    </message>
    <message>
        <source>Something is in this category. Switch it off instead of deleting it.</source>
        <translation>In dieser Warengruppe ist etwas. Ausschalten statt löschen.</translation>
    </message>
    <message>
        <source>The same barcode stands here twice.</source>
        <translation>Derselbe Strichcode steht hier zweimal.</translation>
    </message>
    <message>
        <source>Say why: a reason is needed.</source>
        <translation>Sagen, warum: Ein Grund ist nötig.</translation>
    </message>
    <message>
        <source>No stock is kept of this product.</source>
        <translation>Für diesen Artikel wird kein Bestand geführt.</translation>
    </message>
    <message>
        <source>This till&apos;s keychain does not answer. Try again.</source>
        <translation>Der Schlüsselbund dieser Kasse antwortet nicht. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Nobody would be left who may change people. Give the right to somebody else first.</source>
        <translation>Niemand dürfte mehr Personen ändern. Das Recht zuerst jemand anderem geben.</translation>
    </message>
    <message>
        <source>Name and PIN do not belong together. Try again.</source>
        <translation>Name und PIN gehören nicht zusammen. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The disk is full. Every sale so far is stored, and this was no wrong try. Free some space, then try again.</source>
        <translation>Die Platte ist voll. Alle bisherigen Verkäufe sind gespeichert, und dies zählt nicht als Fehlversuch. Platz schaffen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This till cannot read or write its data right now. Nothing was lost, and this was no wrong try. Try again, then call for help.</source>
        <translation>Diese Kasse kann ihre Daten gerade nicht lesen oder schreiben. Nichts ging verloren, und dies zählt nicht als Fehlversuch. Noch einmal versuchen, dann Hilfe rufen.</translation>
    </message>
    <message>
        <source>Too many tries. Wait a moment, then try again.</source>
        <translation>Zu viele Versuche. Kurz warten, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Locked after wrong tries. A manager can unlock.</source>
        <translation>Nach falschen Versuchen gesperrt. Die Leitung kann entsperren.</translation>
    </message>
    <message>
        <source>This till is locked after wrong tries. A manager can unlock.</source>
        <translation>Diese Kasse ist nach falschen Versuchen gesperrt. Die Leitung kann entsperren.</translation>
    </message>
    <message>
        <source>That looks like a card number. Card numbers are never stored; leave it out.</source>
        <translation>Das sieht nach einer Kartennummer aus. Kartennummern werden nie gespeichert; bitte weglassen.</translation>
    </message>
    <message>
        <source>That is more than this customer has left.</source>
        <translation>Das ist mehr, als dieser Kunde noch hat.</translation>
    </message>
    <message>
        <source>This customer is not known here any more.</source>
        <translation>Dieser Kunde ist hier nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>That value is not allowed here.</source>
        <translation>Dieser Wert ist hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>No such printer is set up.</source>
        <translation>Dieser Drucker ist nicht eingerichtet.</translation>
    </message>
    <message>
        <source>This paper is being printed right now. Wait a moment.</source>
        <translation>Dieser Beleg wird gerade gedruckt. Einen Moment warten.</translation>
    </message>
    <message>
        <source>The file cannot be written there. Choose another folder, or make room.</source>
        <translation>Dort kann die Datei nicht geschrieben werden. Anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>That file cannot be opened.</source>
        <translation>Diese Datei lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The file changes nothing.</source>
        <translation>Die Datei ändert nichts.</translation>
    </message>
    <message>
        <source>The catalogue changed meanwhile. Look again, then run.</source>
        <translation>Das Sortiment hat sich inzwischen geändert. Noch einmal ansehen, dann ausführen.</translation>
    </message>
    <message>
        <source>A barcode has no code: type it or remove the row.</source>
        <translation>Ein Strichcode ist leer: eingeben oder die Zeile entfernen.</translation>
    </message>
    <message>
        <source>A bundle cannot hold another bundle.</source>
        <translation>Ein Paket kann kein anderes Paket enthalten.</translation>
    </message>
    <message>
        <source>A bundle cannot hold itself.</source>
        <translation>Ein Paket kann sich nicht selbst enthalten.</translation>
    </message>
    <message>
        <source>A variant cannot have variants itself.</source>
        <translation>Eine Variante kann selbst keine Varianten haben.</translation>
    </message>
    <message>
        <source>Nobody knows this file by its header: say which column is what.</source>
        <translation>Diese Datei ist an ihrem Kopf nicht zu erkennen: sagen, welche Spalte was ist.</translation>
    </message>
    <message>
        <source>The file has more rows than an import may have.</source>
        <translation>Die Datei hat mehr Zeilen, als eingelesen werden dürfen.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is larger than an import may be.</source>
        <translation>Die Datei ist größer, als eingelesen werden darf.</translation>
    </message>
    <message>
        <source>The file lacks a column that was chosen.</source>
        <translation>Der Datei fehlt eine gewählte Spalte.</translation>
    </message>
    <message>
        <source>The file was cut off: its end is missing.</source>
        <translation>Die Datei ist abgeschnitten: ihr Ende fehlt.</translation>
    </message>
    <message>
        <source>The least asked price is above the largest.</source>
        <translation>Der kleinste erfragte Preis liegt über dem größten.</translation>
    </message>
    <message>
        <source>There is hardly any room left on the disk; it is kept for sales. Free some space, then run the import again.</source>
        <translation>Auf der Festplatte ist kaum noch Platz; er bleibt für Verkäufe. Platz schaffen, dann noch einmal einlesen.</translation>
    </message>
    <message>
        <source>This is no CSV file. Save it as CSV in the spreadsheet first.</source>
        <translation>Das ist keine CSV-Datei. In der Tabellenkalkulation zuerst als CSV sichern.</translation>
    </message>
    <message>
        <source>Goods of this import were changed after it. Nothing was taken back. Undo the later import first, or change the goods by hand.</source>
        <translation>Waren dieses Imports wurden danach geändert. Nichts wurde zurückgenommen. Zuerst den späteren Import zurücknehmen oder die Waren von Hand ändern.</translation>
    </message>
    <message>
        <source>Somebody decided about it meanwhile, or it was booked. Nothing was changed now; look again.</source>
        <translation>Inzwischen hat jemand darüber entschieden, oder es wurde gebucht. Jetzt wurde nichts geändert; sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>This till has no receipt of that number. Nothing was changed; look at the number, or decide at the till that printed it.</source>
        <translation>Diese Kasse hat keinen Bon mit dieser Nummer. Nichts wurde geändert; prüfen Sie die Nummer, oder entscheiden Sie an der Kasse, die ihn gedruckt hat.</translation>
    </message>
    <message>
        <source>That receipt is not booked itself, so it cannot put anything right. Nothing was changed.</source>
        <translation>Dieser Bon ist selbst nicht gebucht und kann darum nichts berichtigen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This till's program is too old for that. Nothing was changed, and selling goes on. Update the program, then do it again.</source>
        <translation>Das Programm dieser Kasse ist dafür zu alt. Es wurde nichts geändert, und verkauft wird weiter. Bitte das Programm erneuern und es dann noch einmal tun.</translation>
    </message>
</context>
<context>
    <name>ImportIssue</name>
    <message>
        <source>neither SKU nor barcode</source>
        <translation>weder Artikelnummer noch Strichcode</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>kein Name</translation>
    </message>
    <message>
        <source>a spreadsheet made a number of the code</source>
        <translation>eine Tabelle hat aus dem Code eine Zahl gemacht</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>could be two numbers</source>
        <translation>könnte zwei Zahlen sein</translation>
    </message>
    <message>
        <source>too many decimals</source>
        <translation>zu viele Nachkommastellen</translation>
    </message>
    <message>
        <source>too large a number</source>
        <translation>eine zu große Zahl</translation>
    </message>
    <message>
        <source>below zero</source>
        <translation>unter null</translation>
    </message>
    <message>
        <source>neither yes nor no</source>
        <translation>weder ja noch nein</translation>
    </message>
    <message>
        <source>a word that is not known here</source>
        <translation>ein Wort, das hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>not a date</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>a list that is not written as it must be</source>
        <translation>eine Liste, die nicht geschrieben ist, wie sie muss</translation>
    </message>
    <message>
        <source>too long a text</source>
        <translation>ein zu langer Text</translation>
    </message>
    <message>
        <source>its parent is not known</source>
        <translation>der Hauptartikel ist nicht bekannt</translation>
    </message>
    <message>
        <source>its parent is refused</source>
        <translation>der Hauptartikel ist abgelehnt</translation>
    </message>
    <message>
        <source>a part of the bundle is not known</source>
        <translation>ein Teil des Sets ist nicht bekannt</translation>
    </message>
    <message>
        <source>an earlier row has the same code</source>
        <translation>eine frühere Zeile hat denselben Code</translation>
    </message>
    <message>
        <source>another product has the barcode</source>
        <translation>ein anderer Artikel hat den Strichcode</translation>
    </message>
    <message>
        <source>the tax class is not known</source>
        <translation>die Steuerklasse ist nicht bekannt</translation>
    </message>
    <message>
        <source>a group of products, not sold itself</source>
        <translation>eine Gruppe von Artikeln, selbst nicht verkäuflich</translation>
    </message>
    <message>
        <source>sold by somebody else</source>
        <translation>von jemand anderem verkauft</translation>
    </message>
    <message>
        <source>a gift card is money, not goods</source>
        <translation>eine Geschenkkarte ist Geld, keine Ware</translation>
    </message>
    <message>
        <source>price rounded to the smallest coin</source>
        <translation>Preis auf die kleinste Münze gerundet</translation>
    </message>
    <message>
        <source>price too small: taken without one</source>
        <translation>Preis zu klein: ohne Preis übernommen</translation>
    </message>
    <message>
        <source>sale price left out</source>
        <translation>Aktionspreis weggelassen</translation>
    </message>
    <message>
        <source>unknown tax class: the usual one is taken</source>
        <translation>unbekannte Steuerklasse: die übliche gilt</translation>
    </message>
    <message>
        <source>only the first category is taken</source>
        <translation>nur die erste Warengruppe gilt</translation>
    </message>
    <message>
        <source>the check digit is wrong</source>
        <translation>die Prüfziffer ist falsch</translation>
    </message>
    <message>
        <source>looks like a card number, which is never stored</source>
        <translation>sieht wie eine Kartennummer aus, die nie gespeichert wird</translation>
    </message>
    <message>
        <source>two columns have this name: the first is taken</source>
        <translation>zwei Spalten heißen so: die erste gilt</translation>
    </message>
    <message>
        <source>not UTF-8: the whole file is read as Windows-1252, look at letters with accents</source>
        <translation>kein UTF-8: die ganze Datei wird als Windows-1252 gelesen, bitte Umlaute und Akzente prüfen</translation>
    </message>
    <message>
        <source>a part of the bundle is a bundle itself</source>
        <translation>ein Teil des Sets ist selbst ein Set</translation>
    </message>
    <message>
        <source>the mark is read as one of thousands</source>
        <translation>Das Zeichen gilt als Tausenderpunkt</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>Artikel einlesen</translation>
    </message>
    <message>
        <source>Shopify, WooCommerce, Square or our own CSV</source>
        <translation>Shopify, WooCommerce, Square oder unsere eigene CSV</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>No file is looked at yet</source>
        <translation>Noch wurde keine Datei angesehen</translation>
    </message>
    <message>
        <source>Type the path of a file. Looking at it stores nothing.</source>
        <translation>Den Pfad einer Datei tippen. Ansehen speichert nichts.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Path of the CSV file</source>
        <translation>Pfad der CSV-Datei</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Look at the file</source>
        <translation>Datei ansehen</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Dieses Einlesen rückgängig machen</translation>
    </message>
    <message>
        <source>Look at the file first</source>
        <translation>Zuerst die Datei ansehen</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>Die Datei wird gelesen</translation>
    </message>
    <message>
        <source>Type the path of a file first.</source>
        <translation>Zuerst den Pfad einer Datei tippen.</translation>
    </message>
    <message>
        <source>(unreadable)</source>
        <translation>(unlesbar)</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 as they are, %4 refused. Nothing is stored yet.</source>
        <translation>%1 neu, %2 geändert, %3 unverändert, %4 abgelehnt. Noch ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>The file changes nothing</source>
        <translation>Die Datei ändert nichts</translation>
    </message>
    <message>
        <source>Done: %1 new, %2 changed, %3 as they were, %4 refused.</source>
        <translation>Fertig: %1 neu, %2 geändert, %3 unverändert, %4 abgelehnt.</translation>
    </message>
    <message>
        <source>This file is imported</source>
        <translation>Diese Datei ist eingelesen</translation>
    </message>
    <message>
        <source>The import is undone. The catalogue is as it was before.</source>
        <translation>Das Einlesen ist rückgängig gemacht. Das Sortiment ist wie vorher.</translation>
    </message>
</context>
<context>
    <name>KeySection</name>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>on the ticket</source>
        <translation>auf dem Bon</translation>
    </message>
    <message>
        <source>while paying</source>
        <translation>beim Bezahlen</translation>
    </message>
    <message>
        <source>in the shift</source>
        <translation>in der Schicht</translation>
    </message>
    <message>
        <source>in the settings</source>
        <translation>in den Einstellungen</translation>
    </message>
    <message>
        <source>This key does something already: %1.</source>
        <translation>Diese Taste tut schon etwas: %1.</translation>
    </message>
    <message>
        <source>This key is needed for typing. Take a function key, or hold Ctrl or Alt.</source>
        <translation>Diese Taste wird zum Tippen gebraucht. Eine Funktionstaste nehmen oder Strg oder Alt halten.</translation>
    </message>
    <message>
        <source>This key stays as it is: people rely on it everywhere.</source>
        <translation>Diese Taste bleibt, wie sie ist: Alle verlassen sich überall darauf.</translation>
    </message>
    <message>
        <source>Press the key that you want.</source>
        <translation>Die gewünschte Taste drücken.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Enter on a row, then press the new key. Buttons, help and the printed card follow.</source>
        <translation>Eingabetaste auf einer Zeile, dann die neue Taste drücken. Tasten, Hilfe und gedruckte Karte folgen.</translation>
    </message>
    <message>
        <source>Default key</source>
        <translation>Standardtaste</translation>
    </message>
    <message>
        <source>Assign a key</source>
        <translation>Taste zuweisen</translation>
    </message>
    <message>
        <source>Default %1</source>
        <translation>Standard %1</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Entry line</source>
        <translation>Eingabezeile</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parken</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Discount on the line</source>
        <translation>Rabatt auf die Zeile</translation>
    </message>
    <message>
        <source>Discount on the ticket</source>
        <translation>Rabatt auf den Bon</translation>
    </message>
    <message>
        <source>Change price</source>
        <translation>Preis ändern</translation>
    </message>
    <message>
        <source>Price check</source>
        <translation>Preisabfrage</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Rückgaben</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Geschenk</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Bezahlen</translation>
    </message>
    <message>
        <source>Void line</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Cancel ticket</source>
        <translation>Bon abbrechen</translation>
    </message>
    <message>
        <source>Note on the line</source>
        <translation>Notiz zur Zeile</translation>
    </message>
    <message>
        <source>Note on the ticket</source>
        <translation>Notiz zum Bon</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>Nachdruck</translation>
    </message>
    <message>
        <source>Open drawer</source>
        <translation>Lade öffnen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Line up</source>
        <translation>Zeile höher</translation>
    </message>
    <message>
        <source>Line down</source>
        <translation>Zeile tiefer</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>Erste Zeile</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>Letzte Zeile</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Seite höher</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Seite tiefer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Tile page 1</source>
        <translation>Kachelseite 1</translation>
    </message>
    <message>
        <source>Tile page 2</source>
        <translation>Kachelseite 2</translation>
    </message>
    <message>
        <source>Tile page 3</source>
        <translation>Kachelseite 3</translation>
    </message>
    <message>
        <source>Tile page 4</source>
        <translation>Kachelseite 4</translation>
    </message>
    <message>
        <source>Tile page 5</source>
        <translation>Kachelseite 5</translation>
    </message>
    <message>
        <source>Tile page 6</source>
        <translation>Kachelseite 6</translation>
    </message>
    <message>
        <source>Tile page 7</source>
        <translation>Kachelseite 7</translation>
    </message>
    <message>
        <source>Tile page 8</source>
        <translation>Kachelseite 8</translation>
    </message>
    <message>
        <source>Tile page 9</source>
        <translation>Kachelseite 9</translation>
    </message>
    <message>
        <source>Screen 1</source>
        <translation>Bildschirm 1</translation>
    </message>
    <message>
        <source>Screen 2</source>
        <translation>Bildschirm 2</translation>
    </message>
    <message>
        <source>Screen 3</source>
        <translation>Bildschirm 3</translation>
    </message>
    <message>
        <source>Screen 4</source>
        <translation>Bildschirm 4</translation>
    </message>
    <message>
        <source>Screen 5</source>
        <translation>Bildschirm 5</translation>
    </message>
    <message>
        <source>Screen 6</source>
        <translation>Bildschirm 6</translation>
    </message>
    <message>
        <source>Tender 1</source>
        <translation>Zahlart 1</translation>
    </message>
    <message>
        <source>Tender 2</source>
        <translation>Zahlart 2</translation>
    </message>
    <message>
        <source>Tender 3</source>
        <translation>Zahlart 3</translation>
    </message>
    <message>
        <source>Tender 4</source>
        <translation>Zahlart 4</translation>
    </message>
    <message>
        <source>Exact cash</source>
        <translation>Passend bar</translation>
    </message>
    <message>
        <source>Remove tender</source>
        <translation>Zahlung entfernen</translation>
    </message>
    <message>
        <source>Confirm count</source>
        <translation>Zählung bestätigen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>In Einstellungen suchen</translation>
    </message>
    <message>
        <source>Store the settings</source>
        <translation>Einstellungen speichern</translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message>
        <source>Receipt</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Gift receipt</source>
        <translation>Geschenkbon</translation>
    </message>
    <message>
        <source>Unpaid bill</source>
        <translation>Zwischenrechnung</translation>
    </message>
    <message>
        <source>Drawer slip</source>
        <translation>Kassenbeleg</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X-Bericht</translation>
    </message>
    <message>
        <source>Z report</source>
        <translation>Z-Bericht</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Kassenlade</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Testseite</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>such as 192.168.1.50:9100</source>
        <translation>etwa 192.168.1.50:9100</translation>
    </message>
    <message>
        <source>USB or serial</source>
        <translation>USB oder seriell</translation>
    </message>
    <message>
        <source>Device file, such as /dev/usb/lp0</source>
        <translation>Gerätedatei, etwa /dev/usb/lp0</translation>
    </message>
    <message>
        <source>System printer</source>
        <translation>Systemdrucker</translation>
    </message>
    <message>
        <source>Name of the queue in CUPS</source>
        <translation>Name der Warteschlange in CUPS</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>takes each paper as PDF and text</source>
        <translation>nimmt jedes Papier als PDF und Text</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Druckt</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Nicht gedruckt</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Sales report</source>
        <translation>Umsatzbericht</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>That quantity is too large. Was a barcode scanned into the wrong field?</source>
        <translation>Diese Menge ist zu groß. Wurde ein Strichcode ins falsche Feld gescannt?</translation>
    </message>
    <message>
        <source>Goods come back by a return only. Press F10.</source>
        <translation>Ware kommt nur als Rückgabe zurück. F10 drücken.</translation>
    </message>
    <message>
        <source>This is sold by the piece. Type a whole number.</source>
        <translation>Das wird stückweise verkauft. Eine ganze Zahl tippen.</translation>
    </message>
    <message>
        <source>This is sold by weight. Type the weight first, for example 1.5*.</source>
        <translation>Das wird nach Gewicht verkauft. Zuerst das Gewicht tippen, etwa 1,5*.</translation>
    </message>
    <message>
        <source>No tax is set for this item, so it cannot be sold. Call the manager.</source>
        <translation>Für diesen Artikel ist keine Steuer hinterlegt, er kann nicht verkauft werden. Leitung rufen.</translation>
    </message>
    <message>
        <source>This item has no price yet. Call the manager.</source>
        <translation>Dieser Artikel hat noch keinen Preis. Leitung rufen.</translation>
    </message>
    <message>
        <source>That price is outside the limits of this item.</source>
        <translation>Dieser Preis liegt außerhalb der Grenzen des Artikels.</translation>
    </message>
    <message>
        <source>This item is not sold any more.</source>
        <translation>Dieser Artikel wird nicht mehr verkauft.</translation>
    </message>
    <message>
        <source>Choose the variant first.</source>
        <translation>Zuerst die Variante wählen.</translation>
    </message>
    <message>
        <source>The discount is larger than the line.</source>
        <translation>Der Rabatt ist größer als die Zeile.</translation>
    </message>
    <message>
        <source>This line takes no discount.</source>
        <translation>Diese Zeile nimmt keinen Rabatt.</translation>
    </message>
    <message>
        <source>Type a discount above zero and up to 100 %.</source>
        <translation>Einen Rabatt über null und bis 100 % tippen.</translation>
    </message>
    <message>
        <source>That is below the lowest price of this item. Ask for approval.</source>
        <translation>Das liegt unter dem niedrigsten Preis dieses Artikels. Um Genehmigung bitten.</translation>
    </message>
    <message>
        <source>A price cannot be below zero.</source>
        <translation>Ein Preis kann nicht unter null liegen.</translation>
    </message>
    <message>
        <source>Say why: a reason is needed.</source>
        <translation>Sagen, warum: Ein Grund ist nötig.</translation>
    </message>
    <message>
        <source>This text is too long. 250 characters are the most.</source>
        <translation>Dieser Text ist zu lang. Höchstens 250 Zeichen.</translation>
    </message>
    <message>
        <source>That looks like a card number. Card numbers are never stored; leave it out.</source>
        <translation>Das sieht nach einer Kartennummer aus. Kartennummern werden nie gespeichert; bitte weglassen.</translation>
    </message>
    <message>
        <source>A gift needs the first and last name of whoever gets it.</source>
        <translation>Ein Geschenk braucht Vor- und Nachnamen der beschenkten Person.</translation>
    </message>
    <message>
        <source>Take the line off and add it again as a gift.</source>
        <translation>Die Zeile entfernen und als Geschenk neu aufnehmen.</translation>
    </message>
    <message>
        <source>That is more than is left of this sale.</source>
        <translation>Das ist mehr, als von diesem Verkauf übrig ist.</translation>
    </message>
    <message>
        <source>A return without a receipt pays today&apos;s price at most.</source>
        <translation>Eine Rückgabe ohne Bon zahlt höchstens den heutigen Preis.</translation>
    </message>
    <message>
        <source>A returned line keeps the amounts of its receipt.</source>
        <translation>Eine zurückgegebene Zeile behält die Beträge ihres Bons.</translation>
    </message>
    <message>
        <source>That line was taken off already.</source>
        <translation>Diese Zeile wurde schon entfernt.</translation>
    </message>
    <message>
        <source>Mark a line first.</source>
        <translation>Zuerst eine Zeile markieren.</translation>
    </message>
    <message>
        <source>There is nothing on the ticket yet.</source>
        <translation>Auf dem Bon steht noch nichts.</translation>
    </message>
    <message>
        <source>Only cash gives change. Take the amount that is due.</source>
        <translation>Nur bar gibt es Rückgeld. Den fälligen Betrag nehmen.</translation>
    </message>
    <message>
        <source>Type an amount first.</source>
        <translation>Zuerst einen Betrag tippen.</translation>
    </message>
    <message>
        <source>That is more than goes back to the customer.</source>
        <translation>Das ist mehr, als an den Kunden zurückgeht.</translation>
    </message>
    <message>
        <source>Put the customer on the ticket first. Press F4.</source>
        <translation>Zuerst den Kunden auf den Bon setzen. F4 drücken.</translation>
    </message>
    <message>
        <source>That is more than this customer has left.</source>
        <translation>Das ist mehr, als dieser Kunde noch hat.</translation>
    </message>
    <message>
        <source>Something is still to pay.</source>
        <translation>Es ist noch etwas zu zahlen.</translation>
    </message>
    <message>
        <source>A card number is never kept. Type the number of the slip instead.</source>
        <translation>Eine Kartennummer wird nie gespeichert. Stattdessen die Nummer des Belegs tippen.</translation>
    </message>
    <message>
        <source>Type the last four digits of the card, or leave it empty.</source>
        <translation>Die letzten vier Ziffern der Karte tippen oder leer lassen.</translation>
    </message>
    <message>
        <source>All of this came back already.</source>
        <translation>Alles davon kam schon zurück.</translation>
    </message>
    <message>
        <source>This line was a return itself; it cannot come back again.</source>
        <translation>Diese Zeile war selbst eine Rückgabe; sie kann nicht noch einmal zurückkommen.</translation>
    </message>
    <message>
        <source>Money goes back the way it came. Another way needs the right to it.</source>
        <translation>Geld geht so zurück, wie es kam. Anders braucht es das Recht dazu.</translation>
    </message>
    <message>
        <source>No shift is open. Open one first.</source>
        <translation>Keine Schicht ist offen. Zuerst eine öffnen.</translation>
    </message>
    <message>
        <source>A shift is open already. Sales go into it.</source>
        <translation>Eine Schicht ist schon offen. Verkäufe gehen dort hinein.</translation>
    </message>
    <message>
        <source>Type an amount above zero.</source>
        <translation>Einen Betrag über null tippen.</translation>
    </message>
    <message>
        <source>So much is not in the drawer. Nothing was moved.</source>
        <translation>So viel ist nicht in der Kasse. Nichts wurde bewegt.</translation>
    </message>
    <message>
        <source>Say why the drawer differs: a reason is needed.</source>
        <translation>Sagen, warum die Kasse abweicht: Ein Grund ist nötig.</translation>
    </message>
    <message>
        <source>Somebody else has to confirm this difference.</source>
        <translation>Jemand anderes muss diese Differenz bestätigen.</translation>
    </message>
    <message>
        <source>The drawer was counted before: somebody else has to confirm this count.</source>
        <translation>Die Kasse wurde schon gezählt: Jemand anders muss diese Zählung bestätigen.</translation>
    </message>
    <message>
        <source>Somebody else has to confirm closing without a count.</source>
        <translation>Jemand anderes muss das Abschließen ohne Zählung bestätigen.</translation>
    </message>
    <message>
        <source>No shift is open. Open one first; the ticket is kept.</source>
        <translation>Keine Schicht ist offen. Zuerst eine öffnen; der Bon bleibt.</translation>
    </message>
    <message>
        <source>This receipt is not known here. A return without a receipt is possible with approval.</source>
        <translation>Dieser Bon ist hier nicht bekannt. Eine Rückgabe ohne Bon geht mit Genehmigung.</translation>
    </message>
    <message>
        <source>Park the open ticket first. It is kept.</source>
        <translation>Zuerst den offenen Bon parken. Er bleibt erhalten.</translation>
    </message>
    <message>
        <source>You do not have the right to do this.</source>
        <translation>Dazu fehlt das Recht.</translation>
    </message>
    <message>
        <source>Somebody else has to approve this.</source>
        <translation>Jemand anderes muss das genehmigen.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was stored and the ticket is still here: finish this sale on paper and free some space.</source>
        <translation>Die Festplatte ist voll. Nichts wurde gespeichert, der Bon ist noch da: Verkauf auf Papier abschließen und Platz schaffen.</translation>
    </message>
    <message>
        <source>The sale could not be stored. Nothing was lost: the ticket is still open. Try again, then call for help.</source>
        <translation>Der Verkauf konnte nicht gespeichert werden. Nichts ging verloren: Der Bon ist noch offen. Noch einmal versuchen, dann Hilfe rufen.</translation>
    </message>
    <message>
        <source>That cannot be done like this. Check what was typed.</source>
        <translation>So geht das nicht. Prüfen, was getippt wurde.</translation>
    </message>
    <message>
        <source>That is not allowed here. Nothing was changed.</source>
        <translation>Das ist hier nicht erlaubt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Look again, then repeat.</source>
        <translation>Inzwischen hat jemand anderes das geändert. Ansehen, dann wiederholen.</translation>
    </message>
    <message>
        <source>That does not work right now. Nothing was lost; try again.</source>
        <translation>Das geht gerade nicht. Nichts ging verloren; noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Stored data cannot be read. Stop and call for help; nothing is overwritten.</source>
        <translation>Gespeichertes ist nicht lesbar. Anhalten und Hilfe rufen; nichts wird überschrieben.</translation>
    </message>
    <message>
        <source>That is more than may be given back without a receipt in one shift. Nothing was changed; a manager can do it.</source>
        <translation>Das ist mehr, als in einer Schicht ohne Bon zurückgezahlt werden darf. Nichts wurde geändert; die Leitung kann es tun.</translation>
    </message>
    <message>
        <source>Money was given for this ticket. Take it back on the payment page first, then park the ticket.</source>
        <translation>Für diesen Bon wurde schon Geld gegeben. Zuerst auf der Zahlseite zurückgeben, dann den Bon parken.</translation>
    </message>
    <message>
        <source>This ticket is not parked any more. Look at the list again.</source>
        <translation>Dieser Bon ist nicht mehr geparkt. Die Liste noch einmal ansehen.</translation>
    </message>
    <message>
        <source>That is unusually much cash. Check the amount.</source>
        <translation>Das ist ungewöhnlich viel Bargeld. Den Betrag prüfen.</translation>
    </message>
    <message>
        <source>That line is not on this receipt. Look at it again.</source>
        <translation>Diese Zeile steht nicht auf diesem Beleg. Noch einmal ansehen.</translation>
    </message>
    <message>
        <source>That part does not belong to what was sold.</source>
        <translation>Dieser Teil gehört nicht zu dem, was verkauft wurde.</translation>
    </message>
    <message>
        <source>Type how many come back.</source>
        <translation>Eingeben, wie viele zurückkommen.</translation>
    </message>
    <message>
        <source>This sale is stored already; nothing was rung up twice. Find its receipt under Reprint.</source>
        <translation>Dieser Verkauf ist schon gespeichert; nichts wurde doppelt gebucht. Der Beleg steht unter Nachdruck.</translation>
    </message>
    <message>
        <source>What comes back here came back already, or more of it than was sold. Take the line off, look up the receipt again, and return what is left.</source>
        <translation>Was hier zurückkommt, kam schon zurück, oder mehr davon als verkauft wurde. Die Zeile entfernen, den Beleg neu aufrufen und zurücknehmen, was übrig ist.</translation>
    </message>
    <message>
        <source>The count names a coin or note that this money does not have.</source>
        <translation>Die Zählung nennt eine Münze oder einen Schein, den diese Währung nicht hat.</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>sell at the counter</source>
        <translation>an der Theke verkaufen</translation>
    </message>
    <message>
        <source>change a price</source>
        <translation>einen Preis ändern</translation>
    </message>
    <message>
        <source>go below the lowest price</source>
        <translation>unter den niedrigsten Preis gehen</translation>
    </message>
    <message>
        <source>type a price</source>
        <translation>einen Preis tippen</translation>
    </message>
    <message>
        <source>give a discount</source>
        <translation>Rabatt geben</translation>
    </message>
    <message>
        <source>make tickets</source>
        <translation>Bons anlegen</translation>
    </message>
    <message>
        <source>cancel a ticket</source>
        <translation>einen Bon abbrechen</translation>
    </message>
    <message>
        <source>cancel a ticket with money on it</source>
        <translation>einen Bon mit Geld darauf abbrechen</translation>
    </message>
    <message>
        <source>take off a line</source>
        <translation>eine Zeile entfernen</translation>
    </message>
    <message>
        <source>go on with a colleague&apos;s ticket</source>
        <translation>den Bon einer Kollegin oder eines Kollegen fortführen</translation>
    </message>
    <message>
        <source>take goods back</source>
        <translation>Ware zurücknehmen</translation>
    </message>
    <message>
        <source>take goods back without a receipt</source>
        <translation>Ware ohne Bon zurücknehmen</translation>
    </message>
    <message>
        <source>pay back another way</source>
        <translation>anders auszahlen</translation>
    </message>
    <message>
        <source>take cash</source>
        <translation>bar kassieren</translation>
    </message>
    <message>
        <source>charge an account</source>
        <translation>auf ein Konto buchen</translation>
    </message>
    <message>
        <source>open the drawer without a sale</source>
        <translation>die Lade ohne Verkauf öffnen</translation>
    </message>
    <message>
        <source>pay cash in or out</source>
        <translation>Bargeld ein- oder auszahlen</translation>
    </message>
    <message>
        <source>open a shift</source>
        <translation>eine Schicht öffnen</translation>
    </message>
    <message>
        <source>close a shift</source>
        <translation>eine Schicht abschließen</translation>
    </message>
    <message>
        <source>close a shift uncounted or with a difference</source>
        <translation>eine Schicht ungezählt oder mit Differenz abschließen</translation>
    </message>
    <message>
        <source>see the expected cash</source>
        <translation>das erwartete Bargeld sehen</translation>
    </message>
    <message>
        <source>print a receipt again</source>
        <translation>einen Bon noch einmal drucken</translation>
    </message>
    <message>
        <source>open the manager area</source>
        <translation>den Leitungsbereich öffnen</translation>
    </message>
    <message>
        <source>change the catalogue</source>
        <translation>das Sortiment ändern</translation>
    </message>
    <message>
        <source>import products</source>
        <translation>Artikel einlesen</translation>
    </message>
    <message>
        <source>change stock</source>
        <translation>Bestand ändern</translation>
    </message>
    <message>
        <source>change people and rights</source>
        <translation>Personen und Rechte ändern</translation>
    </message>
    <message>
        <source>change settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>read reports</source>
        <translation>Berichte lesen</translation>
    </message>
    <message>
        <source>decide on what was set aside</source>
        <translation>über Zurückgelegtes entscheiden</translation>
    </message>
    <message>
        <source>back up and restore</source>
        <translation>sichern und wiederherstellen</translation>
    </message>
    <message>
        <source>You do not have the right to %1.</source>
        <translation>Dazu fehlt das Recht: %1.</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
</context>
<context>
    <name>SampleSale</name>
    <message>
        <source>VAT</source>
        <translation>MwSt</translation>
    </message>
    <message>
        <source>Oat milk 1 l</source>
        <translation>Hafermilch 1 l</translation>
    </message>
    <message>
        <source>Mountain cheese</source>
        <translation>Bergkäse</translation>
    </message>
    <message>
        <source>Tea towel</source>
        <translation>Geschirrtuch</translation>
    </message>
    <message>
        <source>Wrapped</source>
        <translation>Verpackt</translation>
    </message>
    <message>
        <source>Dora</source>
        <translation>Dora</translation>
    </message>
    <message>
        <source>With love</source>
        <translation>In Liebe</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Store number</source>
        <translation>Nummer des Ladens</translation>
    </message>
    <message>
        <source>The first part of every receipt number. Fixed when the shop was made.</source>
        <translation>Der erste Teil jeder Bonnummer. Beim Anlegen des Ladens festgelegt.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Name des Ladens</translation>
    </message>
    <message>
        <source>On top of every paper.</source>
        <translation>Oben auf jedem Beleg.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>As it is printed, line by line.</source>
        <translation>Wie sie gedruckt wird, Zeile für Zeile.</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Steuernummer</translation>
    </message>
    <message>
        <source>With the words that the law wants before it.</source>
        <translation>Mit den Worten davor, die das Gesetz will.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Fixed when the shop was made: no stored amount changes its currency.</source>
        <translation>Beim Anlegen des Ladens festgelegt: Kein gespeicherter Betrag wechselt die Währung.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Type a city, then choose.</source>
        <translation>Eine Stadt tippen, dann wählen.</translation>
    </message>
    <message>
        <source>Hour at which the business day ends</source>
        <translation>Stunde, zu der der Geschäftstag endet</translation>
    </message>
    <message>
        <source>A sale after midnight and before this hour belongs to the day before.</source>
        <translation>Ein Verkauf nach Mitternacht und vor dieser Stunde gehört zum Vortag.</translation>
    </message>
    <message>
        <source>Largest quantity on a line</source>
        <translation>Größte Menge auf einer Zeile</translation>
    </message>
    <message>
        <source>Above it somebody scanned a barcode into the quantity.</source>
        <translation>Darüber hat jemand einen Strichcode in die Menge gescannt.</translation>
    </message>
    <message>
        <source>The same product again</source>
        <translation>Derselbe Artikel noch einmal</translation>
    </message>
    <message>
        <source>How money is typed</source>
        <translation>Wie Geld getippt wird</translation>
    </message>
    <message>
        <source>Guard against reading twice</source>
        <translation>Schutz vor doppeltem Lesen</translation>
    </message>
    <message>
        <source>Milliseconds. The same code within that time asks; 0 never asks.</source>
        <translation>Millisekunden. Bei gleichem Code in dieser Zeit wird gefragt; 0 fragt nie.</translation>
    </message>
    <message>
        <source>A return without a receipt is paid by</source>
        <translation>Eine Rückgabe ohne Bon wird ausgezahlt als</translation>
    </message>
    <message>
        <source>Days to exchange a gift</source>
        <translation>Tage zum Umtausch eines Geschenks</translation>
    </message>
    <message>
        <source>Printed on gift receipts; 0 prints no date.</source>
        <translation>Steht auf Geschenkbons; 0 druckt kein Datum.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>For tickets begun from now on.</source>
        <translation>Für Bons, die ab jetzt begonnen werden.</translation>
    </message>
    <message>
        <source>Tax is rounded</source>
        <translation>Steuer wird gerundet</translation>
    </message>
    <message>
        <source>Stored with each sale: old receipts keep their figures.</source>
        <translation>Wird mit jedem Verkauf gespeichert: Alte Bons behalten ihre Zahlen.</translation>
    </message>
    <message>
        <source>Tax class of new products</source>
        <translation>Steuerklasse neuer Artikel</translation>
    </message>
    <message>
        <source>Smallest coin</source>
        <translation>Kleinste Münze</translation>
    </message>
    <message>
        <source>The part paid in cash is rounded to it, in a row of its own.</source>
        <translation>Der bar bezahlte Teil wird darauf gerundet, in einer eigenen Zeile.</translation>
    </message>
    <message>
        <source>Ask about cash above</source>
        <translation>Nachfragen bei Bargeld über</translation>
    </message>
    <message>
        <source>A slip of the finger is asked about once.</source>
        <translation>Bei einem Vertipper wird einmal nachgefragt.</translation>
    </message>
    <message>
        <source>Buttons for likely notes</source>
        <translation>Tasten für naheliegende Scheine</translation>
    </message>
    <message>
        <source>Ways to pay</source>
        <translation>Zahlarten</translation>
    </message>
    <message>
        <source>In the order of the buttons in the payment.</source>
        <translation>In der Reihenfolge der Tasten beim Bezahlen.</translation>
    </message>
    <message>
        <source>Foreign notes</source>
        <translation>Fremde Scheine</translation>
    </message>
    <message>
        <source>What one unit is worth here: USD=0.920000, parted by commas.</source>
        <translation>Was eine Einheit hier wert ist: USD=0.920000, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Drawer difference without a manager</source>
        <translation>Kassendifferenz ohne Leitung</translation>
    </message>
    <message>
        <source>Above it somebody with the right confirms the count.</source>
        <translation>Darüber bestätigt jemand mit dem Recht die Zählung.</translation>
    </message>
    <message>
        <source>Blind count</source>
        <translation>Blinde Zählung</translation>
    </message>
    <message>
        <source>Nobody sees the expected cash before the count is final.</source>
        <translation>Niemand sieht das erwartete Bargeld, bevor die Zählung endgültig ist.</translation>
    </message>
    <message>
        <source>Lock after so many seconds</source>
        <translation>Sperren nach so vielen Sekunden</translation>
    </message>
    <message>
        <source>Without a key or a touch; 0 never locks. The open ticket is kept.</source>
        <translation>Ohne Taste oder Berührung; 0 sperrt nie. Der offene Bon bleibt.</translation>
    </message>
    <message>
        <source>Lock after every sale</source>
        <translation>Nach jedem Verkauf sperren</translation>
    </message>
    <message>
        <source>Language of papers</source>
        <translation>Sprache der Belege</translation>
    </message>
    <message>
        <source>Apart from the language of the screen.</source>
        <translation>Unabhängig von der Sprache des Bildschirms.</translation>
    </message>
    <message>
        <source>Text above</source>
        <translation>Text oben</translation>
    </message>
    <message>
        <source>Text below</source>
        <translation>Text unten</translation>
    </message>
    <message>
        <source>Terms of return, thanks, opening hours.</source>
        <translation>Rückgabe, Dank, Öffnungszeiten.</translation>
    </message>
    <message>
        <source>What a receipt carries</source>
        <translation>Was auf dem Bon steht</translation>
    </message>
    <message>
        <source>Number, date, amounts and taxes are always printed.</source>
        <translation>Nummer, Datum, Beträge und Steuern werden immer gedruckt.</translation>
    </message>
    <message>
        <source>Print a receipt after every sale</source>
        <translation>Nach jedem Verkauf einen Bon drucken</translation>
    </message>
    <message>
        <source>Rules for scale labels</source>
        <translation>Regeln für Waagenetiketten</translation>
    </message>
    <message>
        <source>A code that a product has always wins over a rule.</source>
        <translation>Ein Code, den ein Artikel hat, geht immer vor einer Regel.</translation>
    </message>
    <message>
        <source>Hours until old prices are shown amber</source>
        <translation>Stunden, bis alte Preise gelb erscheinen</translation>
    </message>
    <message>
        <source>Days until old prices are confirmed</source>
        <translation>Tage, bis alte Preise bestätigt werden</translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translation>Sprache des Bildschirms</translation>
    </message>
    <message>
        <source>Takes effect when Countertop is started the next time.</source>
        <translation>Gilt, wenn Countertop das nächste Mal gestartet wird.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Compact is for a mouse, large for hurried fingers.</source>
        <translation>Kompakt ist für die Maus, groß für eilige Finger.</translation>
    </message>
    <message>
        <source>Size of letters in percent</source>
        <translation>Schriftgröße in Prozent</translation>
    </message>
    <message>
        <source>Mirror the window</source>
        <translation>Fenster spiegeln</translation>
    </message>
    <message>
        <source>For left-handed cashiers; number pad and codes stay.</source>
        <translation>Für Linkshänder; Ziffernblock und Codes bleiben.</translation>
    </message>
    <message>
        <source>Correction of the screen in percent</source>
        <translation>Korrektur des Bildschirms in Prozent</translation>
    </message>
    <message>
        <source>Many till screens name a wrong size. Measure with a bank card below.</source>
        <translation>Viele Kassenbildschirme nennen eine falsche Größe. Unten mit einer Bankkarte messen.</translation>
    </message>
    <message>
        <source>Keys on buttons</source>
        <translation>Tasten auf den Schaltflächen</translation>
    </message>
    <message>
        <source>Milliseconds between two characters at most</source>
        <translation>Millisekunden zwischen zwei Zeichen, höchstens</translation>
    </message>
    <message>
        <source>Faster than this is a scanner, slower a person.</source>
        <translation>Schneller ist ein Scanner, langsamer ein Mensch.</translation>
    </message>
    <message>
        <source>Characters of a code at least</source>
        <translation>Zeichen eines Codes, mindestens</translation>
    </message>
    <message>
        <source>Milliseconds of silence that end a code</source>
        <translation>Millisekunden Stille, die einen Code beenden</translation>
    </message>
    <message>
        <source>For scanners that send neither Enter nor Tab.</source>
        <translation>Für Scanner, die weder Eingabe noch Tabulator senden.</translation>
    </message>
    <message>
        <source>Characters before each code</source>
        <translation>Zeichen vor jedem Code</translation>
    </message>
    <message>
        <source>Sent by the scanner; they are taken away.</source>
        <translation>Vom Scanner gesendet; sie werden entfernt.</translation>
    </message>
    <message>
        <source>Characters after each code</source>
        <translation>Zeichen nach jedem Code</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Volume in percent</source>
        <translation>Lautstärke in Prozent</translation>
    </message>
    <message>
        <source>Assigned keys</source>
        <translation>Zugewiesene Tasten</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>Best on another disk. Empty: beside the shop&apos;s files.</source>
        <translation>Am besten auf einer anderen Festplatte. Leer: neben den Dateien des Ladens.</translation>
    </message>
    <message>
        <source>Backups that are kept</source>
        <translation>Sicherungen, die bleiben</translation>
    </message>
    <message>
        <source>Warn below so many MiB on the disk</source>
        <translation>Warnen unter so vielen MiB auf der Festplatte</translation>
    </message>
    <message>
        <source>Stop imports below so many MiB</source>
        <translation>Einlesen anhalten unter so vielen MiB</translation>
    </message>
    <message>
        <source>Selling goes on until nothing can be written.</source>
        <translation>Verkauft wird weiter, bis nichts mehr geschrieben werden kann.</translation>
    </message>
    <message>
        <source>MiB kept for a full disk</source>
        <translation>MiB Reserve für eine volle Festplatte</translation>
    </message>
    <message>
        <source>Adds to its line</source>
        <translation>Zählt zur Zeile dazu</translation>
    </message>
    <message>
        <source>Makes a line</source>
        <translation>Macht eine neue Zeile</translation>
    </message>
    <message>
        <source>12.5 is 12.50</source>
        <translation>12,5 ist 12,50</translation>
    </message>
    <message>
        <source>1250 is 12.50</source>
        <translation>1250 ist 12,50</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>Inklusive Steuer</translation>
    </message>
    <message>
        <source>Tax added</source>
        <translation>Zuzüglich Steuer</translation>
    </message>
    <message>
        <source>On each line</source>
        <translation>Je Zeile</translation>
    </message>
    <message>
        <source>On the total</source>
        <translation>Auf die Summe</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Too long: %1 characters at most.</source>
        <translation>Zu lang: höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Type a whole number from %1 to %2.</source>
        <translation>Eine ganze Zahl von %1 bis %2 tippen.</translation>
    </message>
    <message>
        <source>Type an amount of money, such as 12.50.</source>
        <translation>Einen Geldbetrag tippen, etwa 12,50.</translation>
    </message>
    <message>
        <source>Type the three letters of a currency.</source>
        <translation>Die drei Buchstaben einer Währung tippen.</translation>
    </message>
    <message>
        <source>No such time zone. Choose one, such as Europe/Berlin.</source>
        <translation>Diese Zeitzone gibt es nicht. Eine wählen, etwa Europe/Berlin.</translation>
    </message>
    <message>
        <source>A rule does not fit: prefix, digits of the number, digits of the value and the check digit make 13 or 12 together.</source>
        <translation>Eine Regel passt nicht: Anfang, Stellen der Nummer, Stellen des Werts und die Prüfziffer ergeben zusammen 13 oder 12.</translation>
    </message>
    <message>
        <source>That value is not allowed here.</source>
        <translation>Dieser Wert ist hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>Card is called</source>
        <translation>Karte heißt</translation>
    </message>
    <message>
        <source>On the payment screen, receipts and shift reports; empty: Card.</source>
        <translation>Auf dem Bezahlschirm, den Belegen und Schichtberichten; leer: Karte.</translation>
    </message>
    <message>
        <source>Account is called</source>
        <translation>Konto heißt</translation>
    </message>
    <message>
        <source>On the payment screen, receipts and shift reports; empty: Account.</source>
        <translation>Auf dem Bezahlschirm, den Belegen und Schichtberichten; leer: Konto.</translation>
    </message>
    <message>
        <source>Store credit is called</source>
        <translation>Guthaben heißt</translation>
    </message>
    <message>
        <source>On the payment screen, receipts and shift reports; empty: Store credit.</source>
        <translation>Auf dem Bezahlschirm, den Belegen und Schichtberichten; leer: Guthaben.</translation>
    </message>
    <message>
        <source>Picture on top</source>
        <translation>Bild oben</translation>
    </message>
    <message>
        <source>A PNG or SVG file; it is printed in black and white, 48 mm wide at most.</source>
        <translation>Eine PNG- oder SVG-Datei; sie wird in Schwarz und Weiß gedruckt, höchstens 48 mm breit.</translation>
    </message>
    <message>
        <source>Type a version such as 0.2.0, of a program that is out already, or nothing.</source>
        <translation>Eine Version wie 0.2.0 eintippen, von einem Programm, das es schon gibt, oder nichts.</translation>
    </message>
    <message>
        <source>Least version of the tills</source>
        <translation>Mindestversion der Kassen</translation>
    </message>
    <message>
        <source>Older ones are warned for 14 days; then they sell on, and change nothing else.</source>
        <translation>Ältere werden 14 Tage lang gewarnt; danach verkaufen sie weiter und ändern sonst nichts.</translation>
    </message>
</context>
<context>
    <name>TypedMoney</name>
    <message>
        <source>That is no amount. Type digits with one decimal mark, for example %1.</source>
        <translation>Das ist kein Betrag. Ziffern mit einem Komma tippen, etwa %1.</translation>
    </message>
    <message>
        <source>That amount is too large: %1 is the most. Was a barcode scanned into the wrong field?</source>
        <translation>Der Betrag ist zu groß: %1 ist das Höchste. Wurde ein Strichcode ins falsche Feld gescannt?</translation>
    </message>
    <message>
        <source>That amount is too large: %1 is the most, with decimals %2. Was a barcode scanned into the wrong field?</source>
        <translation>Der Betrag ist zu groß: %1 ist das Höchste, mit Nachkommastellen %2. Wurde ein Strichcode ins falsche Feld gescannt?</translation>
    </message>
</context>
<context>
    <name>countertop::terminal::PrintAlerts</name>
    <message>
        <source>Receipt %1 not printed.</source>
        <translation>Bon %1 wurde nicht gedruckt.</translation>
    </message>
    <message>
        <source>The drawer did not open.</source>
        <translation>Die Lade ging nicht auf.</translation>
    </message>
    <message>
        <source>A paper was not printed.</source>
        <translation>Ein Beleg wurde nicht gedruckt.</translation>
    </message>
    <message>
        <source>%1 not printed.</source>
        <translation>%1 wurde nicht gedruckt.</translation>
    </message>
    <message>
        <source>The sale is saved. Look after the printer, then choose Retry.</source>
        <translation>Der Verkauf ist gespeichert. Nach dem Drucker sehen, dann «Noch einmal» wählen.</translation>
    </message>
    <message>
        <source>Everything is saved. Look after the printer, then choose Retry.</source>
        <translation>Alles ist gespeichert. Nach dem Drucker sehen, dann «Noch einmal» wählen.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Other printer</source>
        <translation>Anderer Drucker</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>Kein Beleg</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Print there</source>
        <translation>Dort drucken</translation>
    </message>
    <message>
        <source>There is no other printer.</source>
        <translation>Es gibt keinen anderen Drucker.</translation>
    </message>
    <message>
        <source>The paper stays in the queue.</source>
        <translation>Der Beleg bleibt in der Schlange.</translation>
    </message>
</context>
<context>
    <name>countertop::terminal::TerminalApp</name>
    <message>
        <source>Till %1</source>
        <translation>Kasse %1</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
</context>
<context>
    <name>countertop::ui::AccountPage</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Which account</source>
        <translation>Welches Konto</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Noch keine Buchungen</translation>
    </message>
    <message>
        <source>Sales on account and payments stand here.</source>
        <translation>Hier stehen Verkäufe auf Rechnung und Zahlungen.</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Correct the entry</source>
        <translation>Buchung berichtigen</translation>
    </message>
    <message>
        <source>Give store credit</source>
        <translation>Guthaben geben</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Zahlung erhalten</translation>
    </message>
    <message>
        <source>Has paid %1 ahead</source>
        <translation>Hat %1 im Voraus bezahlt</translation>
    </message>
    <message>
        <source>Owes %1</source>
        <translation>Schuldet %1</translation>
    </message>
    <message>
        <source>may owe %1 more</source>
        <translation>darf noch %1 schulden</translation>
    </message>
    <message>
        <source>store credit %1</source>
        <translation>Guthaben %1</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>Cash goes into the drawer under Shift, Cash in or out; here it is taken off what is owed.</source>
        <translation>Bargeld kommt unter Schicht, Ein- oder Auszahlung in die Kasse; hier geht es von der Schuld ab.</translation>
    </message>
    <message>
        <source>Store credit can be spent like money in this shop.</source>
        <translation>Guthaben kann in diesem Laden wie Geld ausgegeben werden.</translation>
    </message>
    <message>
        <source>Take it off the account</source>
        <translation>Vom Konto abziehen</translation>
    </message>
    <message>
        <source>Give the credit</source>
        <translation>Guthaben geben</translation>
    </message>
    <message>
        <source>Type an amount above zero.</source>
        <translation>Einen Betrag über null tippen.</translation>
    </message>
    <message>
        <source>The entry stays; one of %1 is set against it.</source>
        <translation>Die Buchung bleibt; eine Gegenbuchung über %1 kommt dazu.</translation>
    </message>
    <message>
        <source>Set it right</source>
        <translation>Gegenbuchen</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ActionButton</name>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ApprovalPage</name>
    <message>
        <source>Approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>Aus %1 wird %2</translation>
    </message>
    <message>
        <source>%1 asks to %2. %3</source>
        <translation>%1 bittet um: %2. %3</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Mistake at the till</source>
        <translation>Fehler an der Kasse</translation>
    </message>
    <message>
        <source>Customer&apos;s wish</source>
        <translation>Kundenwunsch</translation>
    </message>
    <message>
        <source>Goods damaged</source>
        <translation>Ware beschädigt</translation>
    </message>
    <message>
        <source>Choose who approves, then enter that person&apos;s PIN.</source>
        <translation>Wählen, wer genehmigt, dann dessen PIN eingeben.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Say why: a reason is needed.</source>
        <translation>Sagen, warum: Ein Grund ist nötig.</translation>
    </message>
    <message>
        <source>This person cannot approve it. Choose somebody else.</source>
        <translation>Diese Person kann das nicht genehmigen. Jemand anderen wählen.</translation>
    </message>
    <message>
        <source>Choose the person who approves first, then enter that person&apos;s PIN.</source>
        <translation>Zuerst die Person wählen, die genehmigt, dann deren PIN eingeben.</translation>
    </message>
    <message>
        <source>Enter the whole PIN of %1.</source>
        <translation>Die ganze PIN von %1 eingeben.</translation>
    </message>
    <message>
        <source>Enter the PIN of %1.</source>
        <translation>Die PIN von %1 eingeben.</translation>
    </message>
    <message>
        <source>Nobody else works here who could approve it.</source>
        <translation>Sonst arbeitet hier niemand, der es genehmigen könnte.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::Avatar</name>
    <message>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
</context>
<context>
    <name>countertop::ui::BankCard</name>
    <message>
        <source>Outline of a bank card</source>
        <translation>Umriss einer Bankkarte</translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation>Bankkarte</translation>
    </message>
</context>
<context>
    <name>countertop::ui::BarChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>countertop::ui::BarMessage</name>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>countertop::ui::BarMessageStack</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>More messages</source>
        <translation>Weitere Meldungen</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::CashCounter</name>
    <message>
        <source>Count by coin and note</source>
        <translation>Nach Münze und Schein zählen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Coins</source>
        <translation>Münzen</translation>
    </message>
</context>
<context>
    <name>countertop::ui::CatalogSection</name>
    <message>
        <source>Products</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Warengruppe</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>No product is found</source>
        <translation>Kein Artikel gefunden</translation>
    </message>
    <message>
        <source>Type other words, or make a new product.</source>
        <translation>Andere Wörter tippen oder einen neuen Artikel anlegen.</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Sortiment</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Warengruppen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>Search products</source>
        <translation>Artikel suchen</translation>
    </message>
    <message>
        <source>Name, SKU or barcode</source>
        <translation>Name, Artikelnummer oder Strichcode</translation>
    </message>
    <message>
        <source>Category filter</source>
        <translation>Warengruppenfilter</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alle Warengruppen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>Im Verkauf</translation>
    </message>
    <message>
        <source>Not for sale</source>
        <translation>Nicht im Verkauf</translation>
    </message>
    <message>
        <source>No tax class</source>
        <translation>Keine Steuerklasse</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>Kein Preis</translation>
    </message>
</context>
<context>
    <name>countertop::ui::CategoryListPage</name>
    <message>
        <source>Categories</source>
        <translation>Warengruppen</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Warengruppe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>No category yet</source>
        <translation>Noch keine Warengruppe</translation>
    </message>
    <message>
        <source>Products without one are found by search.</source>
        <translation>Artikel ohne findet die Suche.</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Neue Warengruppe</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Save category</source>
        <translation>Warengruppe speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>None: at the top</source>
        <translation>Keine: ganz oben</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Steht in</translation>
    </message>
    <message>
        <source>A page of tiles at the counter</source>
        <translation>Eine Kachelseite an der Kasse</translation>
    </message>
</context>
<context>
    <name>countertop::ui::CloseShiftView</name>
    <message>
        <source>Blind count.</source>
        <translation>Blinde Zählung.</translation>
    </message>
    <message>
        <source>The expected amount is shown after you confirm.</source>
        <translation>Der erwartete Betrag erscheint nach dem Bestätigen.</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Confirm count</source>
        <translation>Zählung bestätigen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Open drawer</source>
        <translation>Lade öffnen</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>Grund (nötig)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Wrong change given</source>
        <translation>Falsch herausgegeben</translation>
    </message>
    <message>
        <source>Torn note</source>
        <translation>Zerrissener Schein</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Miscounted before</source>
        <translation>Vorher verzählt</translation>
    </message>
    <message>
        <source>Close shift</source>
        <translation>Schicht abschließen</translation>
    </message>
    <message>
        <source>Cash has moved since the count. Count once more.</source>
        <translation>Seit der Zählung hat sich Bargeld bewegt. Noch einmal zählen.</translation>
    </message>
    <message>
        <source>Counted %1 at %2 by %3.</source>
        <translation>%1 um %2 gezählt von %3.</translation>
    </message>
    <message>
        <source>Counted %1 at %2 by %3, difference %4.</source>
        <translation>%1 um %2 gezählt von %3, Differenz %4.</translation>
    </message>
    <message>
        <source>Another count is confirmed by somebody with the right to, whatever it comes to.</source>
        <translation>Eine weitere Zählung bestätigt jemand, der das darf, egal was herauskommt.</translation>
    </message>
    <message>
        <source>Count the drawer first. Type 0 if it is empty.</source>
        <translation>Zuerst die Kasse zählen. 0 tippen, wenn sie leer ist.</translation>
    </message>
    <message>
        <source>The drawer is right.</source>
        <translation>Die Kasse stimmt.</translation>
    </message>
    <message>
        <source>Cash is missing. Say why, then close.</source>
        <translation>Es fehlt Geld. Grund angeben, dann abschließen.</translation>
    </message>
    <message>
        <source>There is too much. Say why, then close.</source>
        <translation>Es ist zu viel. Grund angeben, dann abschließen.</translation>
    </message>
    <message>
        <source>Above the limit of %1: a reason is needed, and somebody with the right to confirm it.</source>
        <translation>Über der Grenze von %1: Es braucht einen Grund und jemanden, der es bestätigen darf.</translation>
    </message>
    <message>
        <source>The drawer was counted before: a reason is needed, and somebody with the right to confirm it.</source>
        <translation>Die Kasse wurde schon gezählt: Es braucht einen Grund und jemanden, der es bestätigen darf.</translation>
    </message>
    <message>
        <source>Say why the drawer differs: a reason is needed.</source>
        <translation>Sagen, warum die Kasse abweicht: Ein Grund ist nötig.</translation>
    </message>
    <message>
        <source>Say why it was counted again: a reason is needed.</source>
        <translation>Sagen, warum noch einmal gezählt wurde: Ein Grund ist nötig.</translation>
    </message>
    <message>
        <source>Difference %1</source>
        <translation>Differenz %1</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ConnectionBadge</name>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message numerus="yes">
        <source>Offline, %n waiting</source>
        <translation>
            <numerusform>Offline, %n wartet</numerusform>
            <numerusform>Offline, %n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Syncing %1 of %2</source>
        <translation>Abgleich %1 von %2</translation>
    </message>
    <message>
        <source>Needs attention %1</source>
        <translation>Braucht jemanden: %1</translation>
    </message>
    <message>
        <source>Offline by hand</source>
        <translation>Offline von Hand</translation>
    </message>
    <message numerus="yes">
        <source>Offline by hand, %n waiting</source>
        <translation>
            <numerusform>Offline von Hand, %n wartet</numerusform>
            <numerusform>Offline von Hand, %n warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::CustomerPage</name>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Store the customer</source>
        <translation>Kunde speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>May owe at most</source>
        <translation>Darf höchstens schulden</translation>
    </message>
    <message>
        <source>empty: pays at once</source>
        <translation>leer: zahlt sofort</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Preisliste</translation>
    </message>
    <message>
        <source>empty: the usual prices</source>
        <translation>leer: die üblichen Preise</translation>
    </message>
    <message>
        <source>Exempt from tax</source>
        <translation>Von der Steuer befreit</translation>
    </message>
    <message>
        <source>Number of the exemption</source>
        <translation>Nummer der Befreiung</translation>
    </message>
    <message>
        <source>Is still a customer</source>
        <translation>Ist noch Kunde</translation>
    </message>
    <message>
        <source>Type the limit as an amount of money, such as 200.00.</source>
        <translation>Die Grenze als Geldbetrag tippen, etwa 200,00.</translation>
    </message>
    <message>
        <source>Type the customer&apos;s name.</source>
        <translation>Den Namen des Kunden tippen.</translation>
    </message>
    <message>
        <source>An e-mail address has an @.</source>
        <translation>Eine E-Mail-Adresse hat ein @.</translation>
    </message>
    <message>
        <source>Type the number of the exemption: the books need it.</source>
        <translation>Die Nummer der Befreiung tippen: Die Bücher brauchen sie.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::CustomerSection</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Owes</source>
        <translation>Schuldet</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>A name is enough to add somebody.</source>
        <translation>Ein Name genügt, um jemanden aufzunehmen.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Change the customer</source>
        <translation>Kunde ändern</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Kunde suchen</translation>
    </message>
    <message>
        <source>Name, phone or e-mail</source>
        <translation>Name, Telefon oder E-Mail</translation>
    </message>
    <message>
        <source>exempt from tax, %1</source>
        <translation>von der Steuer befreit, %1</translation>
    </message>
    <message>
        <source>not a customer any more</source>
        <translation>kein Kunde mehr</translation>
    </message>
</context>
<context>
    <name>countertop::ui::DemoPage</name>
    <message>
        <source>cashier</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>store staff</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>The demo shop</source>
        <translation>Der Demoladen</translation>
    </message>
    <message>
        <source>Ufergarten, a farm shop with a café. Sign in as anybody; these PINs are for everybody to know.</source>
        <translation>Ufergarten, ein Hofladen mit Café. Als wer auch immer anmelden; diese PINs darf jeder kennen.</translation>
    </message>
    <message>
        <source>%1 · %2 · PIN %3</source>
        <translation>%1 · %2 · PIN %3</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Make the demo shop</source>
        <translation>Demoladen anlegen</translation>
    </message>
</context>
<context>
    <name>countertop::ui::DialogOverlay</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>countertop::ui::DuePanel</name>
    <message>
        <source>Given back %1</source>
        <translation>Zurückgegeben %1</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>Auszahlen</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Noch einmal drucken</translation>
    </message>
    <message>
        <source>Gift receipt</source>
        <translation>Geschenkbon</translation>
    </message>
    <message>
        <source>Discount %1</source>
        <translation>Rabatt %1</translation>
    </message>
    <message>
        <source>Tax included %1</source>
        <translation>Enthaltene Steuer %1</translation>
    </message>
    <message>
        <source>Tax %1</source>
        <translation>Steuer %1</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>Auszuzahlen</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Bon %1</translation>
    </message>
    <message>
        <source>Paid %1</source>
        <translation>Bezahlt %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Rückgeld</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>No cash to hand out</source>
        <translation>Kein Bargeld auszuzahlen</translation>
    </message>
</context>
<context>
    <name>countertop::ui::EntryLine</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Scan or type a code</source>
        <translation>Code scannen oder tippen</translation>
    </message>
    <message>
        <source>What to do with the refused code</source>
        <translation>Was mit dem abgelehnten Code geschieht</translation>
    </message>
</context>
<context>
    <name>countertop::ui::EntryPage</name>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>It stands on the account</source>
        <translation>Er steht auf dem Konto</translation>
    </message>
    <message>
        <source>Type an amount above zero.</source>
        <translation>Einen Betrag über null tippen.</translation>
    </message>
    <message>
        <source>Say why: a reason is needed.</source>
        <translation>Sagen, warum: Ein Grund ist nötig.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ExportPage</name>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV ausgeben</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>A file that stands there already is replaced when the new one is whole.</source>
        <translation>Eine vorhandene Datei wird erst ersetzt, wenn die neue vollständig ist.</translation>
    </message>
    <message>
        <source>Write file</source>
        <translation>Datei schreiben</translation>
    </message>
    <message>
        <source>Type the path of a file first.</source>
        <translation>Zuerst den Pfad einer Datei tippen.</translation>
    </message>
    <message>
        <source>The file is being written</source>
        <translation>Die Datei wird geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>Done: %n row(s) are written.</source>
        <translation>
            <numerusform>Fertig: %n Zeile ist geschrieben.</numerusform>
            <numerusform>Fertig: %n Zeilen sind geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF sichern</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Datei sichern</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
</context>
<context>
    <name>countertop::ui::FigureTable</name>
    <message>
        <source>Figures of the shift</source>
        <translation>Zahlen der Schicht</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
</context>
<context>
    <name>countertop::ui::FileField</name>
    <message>
        <source>Choose file</source>
        <translation>Datei wählen</translation>
    </message>
</context>
<context>
    <name>countertop::ui::FormPage</name>
    <message>
        <source>This is not stored yet. Go back once more to lose it.</source>
        <translation>Das ist noch nicht gespeichert. Noch einmal zurück verwirft es.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::GiftPage</name>
    <message>
        <source>This is a gift for someone else</source>
        <translation>Das ist ein Geschenk für jemanden</translation>
    </message>
    <message>
        <source>the next article</source>
        <translation>den nächsten Artikel</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (nötig)</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Next article is the gift</source>
        <translation>Der nächste Artikel ist das Geschenk</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>noch %n Zeichen</numerusform>
            <numerusform>noch %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>The words are not stored yet. Go back once more to lose them.</source>
        <translation>Der Text ist noch nicht gespeichert. Noch einmal zurück verwirft ihn.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::HeaderBar</name>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
</context>
<context>
    <name>countertop::ui::HelpPage</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Bezahlung</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Tile pages</source>
        <translation>Kachelseiten</translation>
    </message>
    <message>
        <source>Screens of the rail</source>
        <translation>Bildschirme der Leiste</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Print key card</source>
        <translation>Tastenkarte drucken</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>The key card is on its way to the printer.</source>
        <translation>Die Tastenkarte ist auf dem Weg zum Drucker.</translation>
    </message>
    <message>
        <source>The key card could not be printed.</source>
        <translation>Die Tastenkarte konnte nicht gedruckt werden.</translation>
    </message>
    <message>
        <source>Nothing else is affected.</source>
        <translation>Sonst ist nichts betroffen.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ImportPage</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>Artikel einlesen</translation>
    </message>
    <message>
        <source>Shopify, WooCommerce, Square or our own CSV</source>
        <translation>Shopify, WooCommerce, Square oder unsere eigene CSV</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>No file is looked at yet</source>
        <translation>Noch wurde keine Datei angesehen</translation>
    </message>
    <message>
        <source>Type the path of a file. Looking at it stores nothing.</source>
        <translation>Den Pfad einer Datei tippen. Ansehen speichert nichts.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Path of the CSV file</source>
        <translation>Pfad der CSV-Datei</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Look at the file</source>
        <translation>Datei ansehen</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Dieses Einlesen rückgängig machen</translation>
    </message>
    <message>
        <source>Look at the file first</source>
        <translation>Zuerst die Datei ansehen</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>Die Datei wird gelesen</translation>
    </message>
    <message>
        <source>Type the path of a file first.</source>
        <translation>Zuerst den Pfad einer Datei tippen.</translation>
    </message>
    <message>
        <source>(unreadable)</source>
        <translation>(unlesbar)</translation>
    </message>
    <message>
        <source>(the file)</source>
        <translation>(die Datei)</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 as they are, %4 refused. Nothing is stored yet.</source>
        <translation>%1 neu, %2 geändert, %3 unverändert, %4 abgelehnt. Noch ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>The file changes nothing</source>
        <translation>Die Datei ändert nichts</translation>
    </message>
    <message>
        <source>Done: %1 new, %2 changed, %3 as they were, %4 refused.</source>
        <translation>Fertig: %1 neu, %2 geändert, %3 unverändert, %4 abgelehnt.</translation>
    </message>
    <message>
        <source>This file is imported</source>
        <translation>Diese Datei ist eingelesen</translation>
    </message>
    <message>
        <source>The import is undone. The catalogue is as it was before.</source>
        <translation>Das Einlesen ist rückgängig gemacht. Das Sortiment ist wie vorher.</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Choose a file. Looking at it stores nothing.</source>
        <translation>Eine Datei wählen. Ansehen speichert nichts.</translation>
    </message>
    <message>
        <source>Columns as «%1»</source>
        <translation>Spalten wie «%1»</translation>
    </message>
    <message>
        <source>How the file is read</source>
        <translation>Wie die Datei gelesen wird</translation>
    </message>
    <message>
        <source>Recognised by its header</source>
        <translation>Am Kopf erkannt</translation>
    </message>
    <message>
        <source>Shopify, WooCommerce, Square, our own CSV or any other</source>
        <translation>Shopify, WooCommerce, Square, unser eigenes CSV oder ein anderes</translation>
    </message>
    <message>
        <source>The columns are used, but cannot be kept under that name.</source>
        <translation>Die Spalten werden benutzt, können unter diesem Namen aber nicht behalten werden.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::KeyPage</name>
    <message>
        <source>Assign a key</source>
        <translation>Taste zuweisen</translation>
    </message>
    <message>
        <source>Press the new key. It is %1 now; Esc leaves it so.</source>
        <translation>Die neue Taste drücken. Jetzt ist es %1; Esc lässt es so.</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
</context>
<context>
    <name>countertop::ui::KeySection</name>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>on the ticket</source>
        <translation>auf dem Bon</translation>
    </message>
    <message>
        <source>while paying</source>
        <translation>beim Bezahlen</translation>
    </message>
    <message>
        <source>in the shift</source>
        <translation>in der Schicht</translation>
    </message>
    <message>
        <source>in the settings</source>
        <translation>in den Einstellungen</translation>
    </message>
    <message>
        <source>This key does something already: %1.</source>
        <translation>Diese Taste tut schon etwas: %1.</translation>
    </message>
    <message>
        <source>This key is needed for typing. Take a function key, or hold Ctrl or Alt.</source>
        <translation>Diese Taste wird zum Tippen gebraucht. Eine Funktionstaste nehmen oder Strg oder Alt halten.</translation>
    </message>
    <message>
        <source>This key stays as it is: people rely on it everywhere.</source>
        <translation>Diese Taste bleibt, wie sie ist: Alle verlassen sich überall darauf.</translation>
    </message>
    <message>
        <source>Press the key that you want.</source>
        <translation>Die gewünschte Taste drücken.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Enter on a row, then press the new key. Buttons, help and the printed card follow.</source>
        <translation>Eingabetaste auf einer Zeile, dann die neue Taste drücken. Tasten, Hilfe und gedruckte Karte folgen.</translation>
    </message>
    <message>
        <source>Default key</source>
        <translation>Standardtaste</translation>
    </message>
    <message>
        <source>Assign a key</source>
        <translation>Taste zuweisen</translation>
    </message>
    <message>
        <source>Default %1</source>
        <translation>Standard %1</translation>
    </message>
</context>
<context>
    <name>countertop::ui::Keypad</name>
    <message>
        <source>Number pad</source>
        <translation>Ziffernblock</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Mge</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>Rab</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Passend</translation>
    </message>
</context>
<context>
    <name>countertop::ui::LabelRulePage</name>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Rule for scale labels</source>
        <translation>Regel für Waagenetiketten</translation>
    </message>
    <message>
        <source>Use this rule</source>
        <translation>Diese Regel nehmen</translation>
    </message>
    <message>
        <source>The code begins with</source>
        <translation>Der Code beginnt mit</translation>
    </message>
    <message>
        <source>Digits of the number</source>
        <translation>Stellen der Nummer</translation>
    </message>
    <message>
        <source>Digits of the value</source>
        <translation>Stellen des Werts</translation>
    </message>
    <message>
        <source>The value is</source>
        <translation>Der Wert ist</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Thousandths of</source>
        <translation>Tausendstel von</translation>
    </message>
    <message>
        <source>kilogram</source>
        <translation>Kilogramm</translation>
    </message>
    <message>
        <source>litre</source>
        <translation>Liter</translation>
    </message>
    <message>
        <source>metre</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>Beginning, number, value and one check digit make 13 digits, or 12.</source>
        <translation>Anfang, Nummer, Wert und eine Prüfziffer ergeben 13 Stellen, oder 12.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::LabelSection</name>
    <message>
        <source>Scale labels</source>
        <translation>Waagenetiketten</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Digits of the number</source>
        <translation>Stellen der Nummer</translation>
    </message>
    <message>
        <source>Digits of the value</source>
        <translation>Stellen des Werts</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation>Noch keine Regeln</translation>
    </message>
    <message>
        <source>Labels with a price or weight inside cannot be read.</source>
        <translation>Etiketten mit Preis oder Gewicht können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>Regel ändern</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>Try a label</source>
        <translation>Etikett probieren</translation>
    </message>
    <message>
        <source>Scan or type a code. Rules that are not stored yet count, too.</source>
        <translation>Einen Code scannen oder tippen. Noch nicht gespeicherte Regeln gelten auch.</translation>
    </message>
    <message>
        <source>Code to try</source>
        <translation>Code zum Probieren</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>A product has this code: %1. No rule is used.</source>
        <translation>Ein Artikel hat diesen Code: %1. Keine Regel wird benutzt.</translation>
    </message>
    <message>
        <source>A rule fits, but the last digit is wrong: the label cannot be read.</source>
        <translation>Eine Regel passt, aber die letzte Ziffer ist falsch: Das Etikett ist nicht lesbar.</translation>
    </message>
    <message>
        <source>No product has this code and no rule fits.</source>
        <translation>Kein Artikel hat diesen Code, und keine Regel passt.</translation>
    </message>
    <message>
        <source>Number %1, price %2</source>
        <translation>Nummer %1, Preis %2</translation>
    </message>
    <message>
        <source>Number %1, weight %2</source>
        <translation>Nummer %1, Gewicht %2</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Nummer %1</translation>
    </message>
</context>
<context>
    <name>countertop::ui::LastSoldStrip</name>
    <message>
        <source>Last sold: %1 × %2, %3</source>
        <translation>Zuletzt verkauft: %1 × %2, %3</translation>
    </message>
    <message>
        <source>Nothing sold yet</source>
        <translation>Noch nichts verkauft</translation>
    </message>
</context>
<context>
    <name>countertop::ui::LineRowDelegate</name>
    <message>
        <source>%1 each</source>
        <translation>je %1</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ListPane</name>
    <message>
        <source>This cannot be shown now</source>
        <translation>Das lässt sich gerade nicht zeigen</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
</context>
<context>
    <name>countertop::ui::LookSection</name>
    <message>
        <source>Look and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>Size of this screen</source>
        <translation>Größe dieses Bildschirms</translation>
    </message>
    <message>
        <source>Measure with a bank card</source>
        <translation>Mit einer Bankkarte messen</translation>
    </message>
    <message>
        <source>Hold any bank card to the screen and change the size until both are as wide. Keys and tiles are then as large as a finger.</source>
        <translation>Eine Bankkarte an den Bildschirm halten und die Größe ändern, bis beide gleich breit sind. Tasten und Kacheln sind dann so groß wie ein Finger.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>countertop::ui::LooseReturnPage</name>
    <message>
        <source>Return without a receipt</source>
        <translation>Rückgabe ohne Bon</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Stückpreis</translation>
    </message>
    <message>
        <source>Back on the shelf</source>
        <translation>Zurück ins Regal</translation>
    </message>
    <message>
        <source>Today&apos;s price or lower.</source>
        <translation>Heutiger Preis oder weniger.</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>Grund (nötig)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Receipt lost</source>
        <translation>Bon verloren</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Geschenk</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Say why: a reason is needed.</source>
        <translation>Sagen, warum: Ein Grund ist nötig.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::NumberPage</name>
    <message>
        <source>Reason (needed)</source>
        <translation>Grund (nötig)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Say why: a reason is needed.</source>
        <translation>Sagen, warum: Ein Grund ist nötig.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::OfficeGate</name>
    <message>
        <source>Manager area</source>
        <translation>Leitungsbereich</translation>
    </message>
    <message>
        <source>Open manager area</source>
        <translation>Leitungsbereich öffnen</translation>
    </message>
    <message>
        <source>Nothing was done here for 5 minutes. %1, enter your PIN. The open ticket is kept.</source>
        <translation>Hier wurde 5 Minuten nichts getan. %1, bitte PIN eingeben. Der offene Bon bleibt.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::OfficeScreen</name>
    <message>
        <source>Manager</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Sortiment</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personal</translation>
    </message>
</context>
<context>
    <name>countertop::ui::OpenShiftPage</name>
    <message>
        <source>Open shift</source>
        <translation>Schicht öffnen</translation>
    </message>
    <message>
        <source>Business day %1</source>
        <translation>Geschäftstag %1</translation>
    </message>
    <message>
        <source>Way of counting</source>
        <translation>Art der Zählung</translation>
    </message>
    <message>
        <source>What lies in the drawer before the first sale?</source>
        <translation>Was liegt vor dem ersten Verkauf in der Kasse?</translation>
    </message>
    <message>
        <source>By coin and note</source>
        <translation>Nach Münze und Schein</translation>
    </message>
    <message>
        <source>One sum</source>
        <translation>Eine Summe</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Anfangsbestand</translation>
    </message>
    <message>
        <source>Float as one sum</source>
        <translation>Anfangsbestand als eine Summe</translation>
    </message>
    <message>
        <source>Type the sum in the drawer, 0 if it is empty.</source>
        <translation>Die Summe in der Kasse tippen, 0 wenn sie leer ist.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::OwnerPage</name>
    <message>
        <source>A PIN has 6 digits or more.</source>
        <translation>Eine PIN hat 6 Ziffern oder mehr.</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess: no date, no run, no repetition.</source>
        <translation>Diese PIN ist zu leicht zu erraten: kein Datum, keine Reihe, keine Wiederholung.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>The first person may do everything. More people are added later under Manager.</source>
        <translation>Die erste Person darf alles. Weitere kommen später unter Leitung dazu.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>As colleagues call you</source>
        <translation>Wie Kollegen dich nennen</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>6 digits or more</source>
        <translation>6 Ziffern oder mehr</translation>
    </message>
    <message>
        <source>The PIN again</source>
        <translation>Die PIN noch einmal</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Make the shop</source>
        <translation>Laden anlegen</translation>
    </message>
    <message>
        <source>Type your name.</source>
        <translation>Deinen Namen tippen.</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>Die beiden PINs sind nicht gleich.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::PaymentPage</name>
    <message>
        <source>Due</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>Cash given</source>
        <translation>Bar gegeben</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Last 4 digits</source>
        <translation>Letzte 4 Ziffern</translation>
    </message>
    <message>
        <source>Reference on the slip</source>
        <translation>Nummer auf dem Beleg</translation>
    </message>
    <message>
        <source>Put the customer on the ticket first. Press F4.</source>
        <translation>Zuerst den Kunden auf den Bon setzen. F4 drücken.</translation>
    </message>
    <message>
        <source>Back by %1</source>
        <translation>Zurück als %1</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Kein Kunde</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Passend</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Rückgeld</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>Auszuzahlen</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Storing …</source>
        <translation>Wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>countertop::ui::PeopleSection</name>
    <message>
        <source>People or roles</source>
        <translation>Personen oder Rollen</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Add whoever works here.</source>
        <translation>Alle hinzufügen, die hier arbeiten.</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>With approval</source>
        <translation>Mit Genehmigung</translation>
    </message>
    <message>
        <source>No role yet</source>
        <translation>Noch keine Rolle</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Arbeitet hier</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ausgeschieden</translation>
    </message>
    <message>
        <source>may approve</source>
        <translation>darf genehmigen</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Neue Rolle</translation>
    </message>
</context>
<context>
    <name>countertop::ui::PersonButton</name>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
</context>
<context>
    <name>countertop::ui::PersonPage</name>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Save person</source>
        <translation>Person speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>typed in place of a name</source>
        <translation>statt des Namens zu tippen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Arbeitet hier</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Neue PIN</translation>
    </message>
    <message>
        <source>6 digits or more; no date, no run, no repeats. Leave it empty to keep the PIN as it is. Nobody can read it later.</source>
        <translation>6 Ziffern oder mehr; kein Datum, keine Reihe, keine Wiederholung. Leer lassen, damit die PIN bleibt. Niemand kann sie später lesen.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN once more</source>
        <translation>PIN noch einmal</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>The two PINs are not the same. Type both again.</source>
        <translation>Die beiden PINs sind nicht gleich. Beide noch einmal tippen.</translation>
    </message>
    <message>
        <source>It is written down</source>
        <translation>Ist aufgeschrieben</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>Neuer Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Write it down now and keep it safe: it is shown only once. With it a new PIN can be set, one time.</source>
        <translation>Jetzt aufschreiben und sicher aufheben: er wird nur einmal gezeigt. Mit ihm kann ein einziges Mal eine neue PIN gesetzt werden.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::PickPage</name>
    <message>
        <source>This cannot be shown now</source>
        <translation>Das lässt sich gerade nicht zeigen</translation>
    </message>
</context>
<context>
    <name>countertop::ui::PieceRow</name>
    <message>
        <source>Pieces of %1</source>
        <translation>Stück zu %1</translation>
    </message>
</context>
<context>
    <name>countertop::ui::PinField</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n Ziffer getippt</numerusform>
            <numerusform>%n Ziffern getippt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::PrinterPage</name>
    <message>
        <source>Add a printer</source>
        <translation>Drucker hinzufügen</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Store the printer</source>
        <translation>Drucker speichern</translation>
    </message>
    <message>
        <source>Name of the printer</source>
        <translation>Name des Druckers</translation>
    </message>
    <message>
        <source>Counter, kitchen, office</source>
        <translation>Theke, Küche, Büro</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Kind of printer</source>
        <translation>Art des Druckers</translation>
    </message>
    <message>
        <source>Default printer: takes all other papers</source>
        <translation>Standarddrucker: nimmt alle anderen Belege</translation>
    </message>
    <message>
        <source>These papers go here</source>
        <translation>Diese Belege gehen hierher</translation>
    </message>
    <message>
        <source>Type a name that people at the counter know.</source>
        <translation>Einen Namen tippen, den alle an der Theke kennen.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::PrinterSection</name>
    <message>
        <source>Printers</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Druckt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>No printer is set up</source>
        <translation>Kein Drucker ist eingerichtet</translation>
    </message>
    <message>
        <source>Papers wait in the queue; nothing is lost.</source>
        <translation>Belege warten in der Schlange; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Open drawer</source>
        <translation>Lade öffnen</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Testseite</translation>
    </message>
    <message>
        <source>Change the printer</source>
        <translation>Drucker ändern</translation>
    </message>
    <message>
        <source>Add a printer</source>
        <translation>Drucker hinzufügen</translation>
    </message>
    <message>
        <source>Papers that wait</source>
        <translation>Wartende Belege</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Everything is printed</source>
        <translation>Alles ist gedruckt</translation>
    </message>
    <message>
        <source>Papers that a printer did not take stay here.</source>
        <translation>Belege, die ein Drucker nicht annahm, bleiben hier.</translation>
    </message>
    <message>
        <source>Cancel the paper</source>
        <translation>Beleg verwerfen</translation>
    </message>
    <message>
        <source>Other printer</source>
        <translation>Anderer Drucker</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message numerus="yes">
        <source>%n not printed</source>
        <translation>
            <numerusform>%n nicht gedruckt</numerusform>
            <numerusform>%n nicht gedruckt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>tried %n times</source>
        <translation>
            <numerusform>%n Mal versucht</numerusform>
            <numerusform>%n Mal versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 did not take its papers. All sales are saved and no paper is lost. Look after power, paper and cable, then choose Try again, or send them to another printer.</source>
        <translation>%1 hat Belege nicht angenommen. Alle Verkäufe sind gespeichert, kein Beleg ist verloren. Strom, Papier und Kabel prüfen, dann «Noch einmal» wählen oder an einen anderen Drucker schicken.</translation>
    </message>
    <message>
        <source>That was not done.</source>
        <translation>Das wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Remove the printer</source>
        <translation>Drucker entfernen</translation>
    </message>
    <message>
        <source>%1 is removed from this till. Papers that wait for it go to the default printer.</source>
        <translation>%1 wird von dieser Kasse entfernt. Wartende Belege gehen an den Standarddrucker.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Print there</source>
        <translation>Dort drucken</translation>
    </message>
    <message>
        <source>%1 will not be printed. What it says stays stored; a copy can be printed later.</source>
        <translation>%1 wird nicht gedruckt. Der Inhalt bleibt gespeichert; eine Kopie ist später möglich.</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Weiter warten</translation>
    </message>
    <message>
        <source>Do not print it</source>
        <translation>Nicht drucken</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ProductPage</name>
    <message>
        <source>New product</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Save product</source>
        <translation>Artikel speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Keine Warengruppe</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Warengruppe</translation>
    </message>
    <message>
        <source>None – cannot be sold</source>
        <translation>Keine – nicht verkäuflich</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>Steuerklasse</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Stückpreis</translation>
    </message>
    <message>
        <source>New price from (year-month-day)</source>
        <translation>Neuer Preis ab (Jahr-Monat-Tag)</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>heute, %1</translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <translation>%1 ab %2</translation>
    </message>
    <message>
        <source>Price is</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>asked at each sale</source>
        <translation>wird bei jedem Verkauf gefragt</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Verkauft von</translation>
    </message>
    <message>
        <source>piece</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>kilogram</source>
        <translation>Kilogramm</translation>
    </message>
    <message>
        <source>litre</source>
        <translation>Liter</translation>
    </message>
    <message>
        <source>metre</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Strichcodes</translation>
    </message>
    <message>
        <source>One on a line: code, then pieces in it, then its own price, for example 4006381333931; 6; 9.90. Scan to add one.</source>
        <translation>Einer je Zeile: Code, dann Stück darin, dann eigener Preis, etwa 4006381333931; 6; 9,90. Scannen fügt einen hinzu.</translation>
    </message>
    <message>
        <source>How it is sold</source>
        <translation>Wie er verkauft wird</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Favourite tile</source>
        <translation>Kachel bei den Favoriten</translation>
    </message>
    <message>
        <source>Sell to Clients (And Apply Taxes)</source>
        <translation>An Kunden verkaufen (mit Steuern)</translation>
    </message>
    <message>
        <source>Commission Eligible</source>
        <translation>Provisionsfähig</translation>
    </message>
    <message>
        <source>Discounts allowed</source>
        <translation>Rabatt erlaubt</translation>
    </message>
    <message>
        <source>Stock is tracked</source>
        <translation>Bestand wird geführt</translation>
    </message>
    <message>
        <source>The price is no amount as it is typed here.</source>
        <translation>Der Preis ist kein Betrag, wie er hier getippt wird.</translation>
    </message>
    <message>
        <source>Write the day as year-month-day, for example %1.</source>
        <translation>Den Tag als Jahr-Monat-Tag schreiben, etwa %1.</translation>
    </message>
    <message>
        <source>Pieces of barcode %1: type a whole number above zero.</source>
        <translation>Stück zum Strichcode %1: eine ganze Zahl über null tippen.</translation>
    </message>
    <message>
        <source>The price of barcode %1 is no amount.</source>
        <translation>Der Preis des Strichcodes %1 ist kein Betrag.</translation>
    </message>
    <message>
        <source>A limit of the asked price is no amount as it is typed here.</source>
        <translation>Eine Grenze des erfragten Preises ist so kein Betrag.</translation>
    </message>
    <message>
        <source>Asked price at least</source>
        <translation>Erfragter Preis mindestens</translation>
    </message>
    <message>
        <source>Asked price at most</source>
        <translation>Erfragter Preis höchstens</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Colour = navy, Size = M</source>
        <translation>Farbe = blau, Größe = M</translation>
    </message>
    <message>
        <source>Comes in variants; one of those is sold, not this</source>
        <translation>Hat Varianten; verkauft wird eine davon, nicht dies</translation>
    </message>
    <message>
        <source>Floor price</source>
        <translation>Mindestpreis</translation>
    </message>
    <message>
        <source>PLU</source>
        <translation>PLU</translation>
    </message>
    <message>
        <source>Say what tells this variant apart.</source>
        <translation>Sagen, was diese Variante unterscheidet.</translation>
    </message>
    <message>
        <source>Sold; off: discontinued</source>
        <translation>Wird verkauft; aus: ausgelistet</translation>
    </message>
    <message>
        <source>The floor price is no amount as it is typed here.</source>
        <translation>Der Mindestpreis ist so kein Betrag.</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>What tells this variant apart</source>
        <translation>Was diese Variante unterscheidet</translation>
    </message>
    <message>
        <source>With components this is sold as one line and keeps them: each with its own tax and stock.</source>
        <translation>Mit Bestandteilen wird er als eine Zeile verkauft und behält sie: jeder mit eigener Steuer und eigenem Bestand.</translation>
    </message>
    <message>
        <source>Write what tells the variant apart as «Colour = navy, Size = M».</source>
        <translation>Was die Variante unterscheidet, als «Farbe = blau, Größe = M» schreiben.</translation>
    </message>
    <message>
        <source>below it a price by hand needs a second person</source>
        <translation>darunter braucht ein Preis von Hand eine zweite Person</translation>
    </message>
    <message>
        <source>short number, typed or on scale labels</source>
        <translation>kurze Nummer, getippt oder auf Waagenetiketten</translation>
    </message>
</context>
<context>
    <name>countertop::ui::RailButton</name>
    <message>
        <source>shown now</source>
        <translation>jetzt gezeigt</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ReceiptPreview</name>
    <message>
        <source>Paper to look at</source>
        <translation>Beleg zum Ansehen</translation>
    </message>
    <message>
        <source>Receipt preview</source>
        <translation>Vorschau des Bons</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Geschenk</translation>
    </message>
    <message>
        <source>Last sale, as it prints on 80 mm</source>
        <translation>Letzter Verkauf, wie er auf 80 mm gedruckt wird</translation>
    </message>
    <message>
        <source>A sample, as it prints on 80 mm</source>
        <translation>Ein Muster, wie es auf 80 mm gedruckt wird</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ReceiptSection</name>
    <message>
        <source>Receipt texts</source>
        <translation>Bontexte</translation>
    </message>
    <message>
        <source>Gift receipts</source>
        <translation>Geschenkbons</translation>
    </message>
    <message>
        <source>Name of the cashier</source>
        <translation>Name der Kassenkraft</translation>
    </message>
    <message>
        <source>Name of the customer</source>
        <translation>Name des Kunden</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Parts of bundles</source>
        <translation>Teile von Sets</translation>
    </message>
    <message>
        <source>Barcode of the number</source>
        <translation>Strichcode der Nummer</translation>
    </message>
    <message>
        <source>A return is found by scanning it.</source>
        <translation>Eine Rückgabe findet man, indem man ihn scannt.</translation>
    </message>
    <message>
        <source>Closing text</source>
        <translation>Schlusstext</translation>
    </message>
    <message>
        <source>Begin and end of the sale</source>
        <translation>Beginn und Ende des Verkaufs</translation>
    </message>
    <message>
        <source>With seconds, as § 6 KassenSichV asks for in Germany.</source>
        <translation>Mit Sekunden, wie § 6 KassenSichV es verlangt.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::RecoveryPage</name>
    <message>
        <source>Your recovery code</source>
        <translation>Dein Wiederherstellungscode</translation>
    </message>
    <message>
        <source>If you ever forget your PIN, this code sets a new one. Write it down and keep it away from the till. It is shown this once.</source>
        <translation>Wer seine PIN vergisst, setzt mit diesem Code eine neue. Aufschreiben und nicht bei der Kasse aufbewahren. Er wird nur dieses eine Mal gezeigt.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Type the code as you wrote it down</source>
        <translation>Den Code tippen, wie er aufgeschrieben ist</translation>
    </message>
    <message>
        <source>Break off</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open the shop</source>
        <translation>Laden öffnen</translation>
    </message>
    <message>
        <source>That is not the code above. Compare letter by letter.</source>
        <translation>Das ist nicht der Code oben. Zeichen für Zeichen vergleichen.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ReturnPage</name>
    <message>
        <source>Return</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <source>I take scans</source>
        <translation>Ich nehme Scans</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Bonnummer</translation>
    </message>
    <message>
        <source>Scan the receipt, or type its number and press Enter</source>
        <translation>Bon scannen oder Nummer tippen und Eingabe drücken</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>Grund (nötig)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Did not fit</source>
        <translation>Passte nicht</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Wrong article</source>
        <translation>Falscher Artikel</translation>
    </message>
    <message>
        <source>Not liked</source>
        <translation>Gefiel nicht</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Without a receipt</source>
        <translation>Ohne Bon</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Receipt %1 · %2 %3 · %4</source>
        <translation>Bon %1 · %2 %3 · %4</translation>
    </message>
    <message>
        <source>All of this receipt came back already.</source>
        <translation>Alles von diesem Bon kam schon zurück.</translation>
    </message>
    <message>
        <source>%1 of %2 left · %3</source>
        <translation>Noch %1 von %2 · %3</translation>
    </message>
    <message>
        <source>Take back of %1</source>
        <translation>Zurück von %1</translation>
    </message>
    <message>
        <source>Back on the shelf</source>
        <translation>Zurück ins Regal</translation>
    </message>
    <message>
        <source>%1 back on the shelf</source>
        <translation>%1 zurück ins Regal</translation>
    </message>
    <message>
        <source>Type how many come back.</source>
        <translation>Tippen, wie viele zurückkommen.</translation>
    </message>
    <message>
        <source>Say why: a reason is needed.</source>
        <translation>Sagen, warum: Ein Grund ist nötig.</translation>
    </message>
    <message>
        <source>This is the receipt of a return. Type the number of the sale.</source>
        <translation>Dies ist der Bon einer Rückgabe. Die Nummer des Verkaufs tippen.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::RolePage</name>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Save role</source>
        <translation>Rolle speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>May approve what others ask for</source>
        <translation>Darf genehmigen, worum andere bitten</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>with approval</source>
        <translation>mit Genehmigung</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>%1: how often</source>
        <translation>%1: wie oft</translation>
    </message>
    <message>
        <source>%1: sum</source>
        <translation>%1: Summe</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Rabatte</translation>
    </message>
    <message>
        <source>Drawer, no sale</source>
        <translation>Lade ohne Verkauf</translation>
    </message>
    <message>
        <source>For everybody with this role together. Above a limit a second person is asked; an empty field is no limit.</source>
        <translation>Für alle mit dieser Rolle zusammen. Über einer Grenze wird eine zweite Person gefragt; ein leeres Feld ist keine Grenze.</translation>
    </message>
    <message>
        <source>Largest discount, %</source>
        <translation>Größter Rabatt, %</translation>
    </message>
    <message>
        <source>Limits of a shift</source>
        <translation>Grenzen einer Schicht</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Rückzahlungen</translation>
    </message>
    <message>
        <source>Returns without a receipt</source>
        <translation>Rückgaben ohne Bon</translation>
    </message>
    <message>
        <source>The largest discount is a number from 0 to 100.</source>
        <translation>Der größte Rabatt ist eine Zahl von 0 bis 100.</translation>
    </message>
    <message>
        <source>Voids</source>
        <translation>Entfernte Zeilen</translation>
    </message>
    <message>
        <source>«%1» is no amount.</source>
        <translation>«%1» ist kein Betrag.</translation>
    </message>
    <message>
        <source>«%1» is no whole number.</source>
        <translation>«%1» ist keine ganze Zahl.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::SafetySection</name>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Locking the till</source>
        <translation>Sperren der Kasse</translation>
    </message>
    <message>
        <source>PINs</source>
        <translation>PINs</translation>
    </message>
    <message>
        <source>What a PIN must be</source>
        <translation>Wie eine PIN sein muss</translation>
    </message>
    <message>
        <source>%1 to %2 digits; no run, no repeated groups, no date, not the number of the store. Two people may have the same one, and it does not age.</source>
        <translation>%1 bis %2 Ziffern; keine Reihe, keine Wiederholung, kein Datum, nicht die Nummer des Ladens. Zwei Personen dürfen die gleiche haben; sie läuft nicht ab.</translation>
    </message>
    <message>
        <source>Wrong tries</source>
        <translation>Falsche Versuche</translation>
    </message>
    <message>
        <source>Each one makes the next wait longer, up to 30 seconds; after %1 in a row the person is locked until a manager unlocks.</source>
        <translation>Jeder lässt den nächsten länger warten, bis zu 30 Sekunden; nach %1 in Folge ist die Person gesperrt, bis die Leitung entsperrt.</translation>
    </message>
    <message>
        <source>Keychain of this computer</source>
        <translation>Schlüsselbund dieses Rechners</translation>
    </message>
    <message>
        <source>It was not asked yet.</source>
        <translation>Er wurde noch nicht gefragt.</translation>
    </message>
    <message>
        <source>The secret behind the PINs</source>
        <translation>Das Geheimnis hinter den PINs</translation>
    </message>
    <message>
        <source>How far the journal has come</source>
        <translation>Wie weit das Journal gekommen ist</translation>
    </message>
    <message>
        <source>No keychain runs on this computer.</source>
        <translation>Auf diesem Rechner läuft kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren Sie ihn.</translation>
    </message>
    <message>
        <source>The keychain did not answer within two seconds.</source>
        <translation>Der Schlüsselbund hat nicht innerhalb von zwei Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>It is another keychain than the one of last time.</source>
        <translation>Es ist ein anderer Schlüsselbund als beim letzten Mal.</translation>
    </message>
    <message>
        <source>Others could read the file; it was closed to them.</source>
        <translation>Andere konnten die Datei lesen; sie ist jetzt für sie geschlossen.</translation>
    </message>
    <message>
        <source>The file beside the journal cannot be used.</source>
        <translation>Die Datei neben dem Journal ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>The keychain does not give back what it was given.</source>
        <translation>Der Schlüsselbund gibt nicht zurück, was er bekommen hat.</translation>
    </message>
    <message>
        <source>The keychain keeps it.</source>
        <translation>Der Schlüsselbund bewahrt es auf.</translation>
    </message>
    <message>
        <source>A file that only its rights protect keeps it: nothing in it is encrypted. Selling goes on.</source>
        <translation>Eine Datei, die nur durch ihre Rechte geschützt ist, bewahrt es auf: Nichts darin ist verschlüsselt. Der Verkauf geht weiter.</translation>
    </message>
    <message>
        <source>People sign in with a recovery code until it can be read.</source>
        <translation>Bis es gelesen werden kann, meldet man sich mit einem Wiederherstellungscode an.</translation>
    </message>
    <message>
        <source>The keychain remembers it: an old copy of the whole folder is noticed.</source>
        <translation>Der Schlüsselbund merkt es sich: Eine alte Kopie des ganzen Ordners fällt auf.</translation>
    </message>
    <message>
        <source>The file beside the journal remembers it alone: an old copy of the whole folder is not noticed. Selling goes on.</source>
        <translation>Nur die Datei neben dem Journal merkt es sich: Eine alte Kopie des ganzen Ordners fällt nicht auf. Der Verkauf geht weiter.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ScannerSection</name>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Try the scanner</source>
        <translation>Scanner probieren</translation>
    </message>
    <message>
        <source>Scan something now.</source>
        <translation>Jetzt etwas scannen.</translation>
    </message>
    <message>
        <source>Nothing is sold here. Stored settings count.</source>
        <translation>Hier wird nichts verkauft. Es gelten die gespeicherten Einstellungen.</translation>
    </message>
    <message>
        <source>Too long for a code: more than 256 characters came.</source>
        <translation>Zu lang für einen Code: Es kamen mehr als 256 Zeichen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n characters</source>
        <translation>
            <numerusform>%1 · %n Zeichen</numerusform>
            <numerusform>%1 · %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>This is %1.</source>
        <translation>Das ist %1.</translation>
    </message>
    <message>
        <source>No product has this code. The scanner works.</source>
        <translation>Kein Artikel hat diesen Code. Der Scanner funktioniert.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>countertop::ui::SettingField</name>
    <message>
        <source>Default %1</source>
        <translation>Standard %1</translation>
    </message>
    <message>
        <source>not stored yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>changed by %1 on %2, %3</source>
        <translation>geändert von %1 am %2, %3</translation>
    </message>
    <message>
        <source>this till only</source>
        <translation>nur diese Kasse</translation>
    </message>
</context>
<context>
    <name>countertop::ui::SettingSection</name>
    <message>
        <source>Nothing is called that</source>
        <translation>So heißt nichts</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Öffnen: %1</translation>
    </message>
</context>
<context>
    <name>countertop::ui::SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search all settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Where and when</source>
        <translation>Wo und wann</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Kassenlade</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Rückgaben</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>Verkaufen</translation>
    </message>
    <message>
        <source>Receipt texts</source>
        <translation>Bontexte</translation>
    </message>
    <message>
        <source>Scale labels</source>
        <translation>Waagenetiketten</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Backup and disk</source>
        <translation>Sicherung und Festplatte</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>Age of prices</source>
        <translation>Alter der Preise</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Store changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n settings are not stored yet.</source>
        <translation>
            <numerusform>%n Einstellung ist noch nicht gespeichert.</numerusform>
            <numerusform>%n Einstellungen sind noch nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend what is red first</source>
        <translation>Zuerst das Rote verbessern</translation>
    </message>
    <message>
        <source>The settings cannot be read now.</source>
        <translation>Die Einstellungen sind gerade nicht lesbar.</translation>
    </message>
    <message>
        <source>«%1» was not stored.</source>
        <translation>«%1» wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Leave the settings</source>
        <translation>Einstellungen verlassen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hierbleiben</translation>
    </message>
    <message>
        <source>Discard and leave</source>
        <translation>Verwerfen und verlassen</translation>
    </message>
    <message>
        <source>Names of the ways to pay</source>
        <translation>Namen der Zahlungsarten</translation>
    </message>
    <message>
        <source>Program of the tills</source>
        <translation>Programm der Kassen</translation>
    </message>
</context>
<context>
    <name>countertop::ui::Shell</name>
    <message>
        <source>Keychain unavailable</source>
        <translation>Schlüsselbund nicht erreichbar</translation>
    </message>
    <message>
        <source>Keychain degraded</source>
        <translation>Schlüsselbund eingeschränkt</translation>
    </message>
    <message>
        <source>This scan was not taken. Close this first to scan.</source>
        <translation>Dieser Scan wurde nicht genommen. Zum Scannen erst dies schließen.</translation>
    </message>
    <message>
        <source>A scan was refused.</source>
        <translation>Ein Scan wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Nothing here takes one. Scan on the ticket screen.</source>
        <translation>Hier nimmt ihn nichts an. Auf der Bonansicht scannen.</translation>
    </message>
    <message>
        <source>Num Lock is off.</source>
        <translation>Num Lock ist aus.</translation>
    </message>
    <message>
        <source>Press Num Lock, then type again. Nothing was changed.</source>
        <translation>Num Lock drücken, dann noch einmal tippen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>An open ticket is kept. Choose your name to go on.</source>
        <translation>Ein offener Bon ist aufgehoben. Zum Weitermachen den Namen wählen.</translation>
    </message>
    <message>
        <source>Last completed sale: %1, %2, %3.</source>
        <translation>Letzter abgeschlossener Verkauf: %1, %2, %3.</translation>
    </message>
    <message>
        <source>The program did not end by itself. The sale is stored; was its receipt printed?</source>
        <translation>Das Programm wurde nicht regulär beendet. Der Verkauf ist gespeichert; wurde sein Bon gedruckt?</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>Nachdruck</translation>
    </message>
    <message>
        <source>The open ticket is kept.</source>
        <translation>Der offene Bon bleibt.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>No shift open</source>
        <translation>Keine Schicht offen</translation>
    </message>
    <message>
        <source>Shift %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>%1 · books of %2</source>
        <translation>%1 · Bücher vom %2</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ShiftActions</name>
    <message>
        <source>No shift is open. Open one first.</source>
        <translation>Keine Schicht ist offen. Zuerst eine öffnen.</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Ein- oder Auszahlung</translation>
    </message>
    <message>
        <source>a slip to sign is printed</source>
        <translation>ein Beleg zum Unterschreiben wird gedruckt</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Move cash</source>
        <translation>Bargeld bewegen</translation>
    </message>
    <message>
        <source>Pay in</source>
        <translation>Einzahlung</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>Auszahlung</translation>
    </message>
    <message>
        <source>Drop to the safe</source>
        <translation>In den Tresor legen</translation>
    </message>
    <message>
        <source>Change money</source>
        <translation>Wechselgeld</translation>
    </message>
    <message>
        <source>Postage</source>
        <translation>Porto</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Reinigung</translation>
    </message>
    <message>
        <source>To the safe</source>
        <translation>In den Tresor</translation>
    </message>
    <message>
        <source>Type an amount above zero.</source>
        <translation>Einen Betrag über null tippen.</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>Lade ohne Verkauf öffnen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Open drawer</source>
        <translation>Lade öffnen</translation>
    </message>
    <message>
        <source>Say why: a reason is needed.</source>
        <translation>Sagen, warum: Ein Grund ist nötig.</translation>
    </message>
    <message>
        <source>Close without a count</source>
        <translation>Ohne Zählung abschließen</translation>
    </message>
    <message>
        <source>Z says «not counted»</source>
        <translation>Z sagt «nicht gezählt»</translation>
    </message>
    <message>
        <source>Close shift</source>
        <translation>Schicht abschließen</translation>
    </message>
    <message>
        <source>Closed shifts</source>
        <translation>Abgeschlossene Schichten</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Show figures</source>
        <translation>Zahlen zeigen</translation>
    </message>
    <message>
        <source>No shift was closed yet</source>
        <translation>Noch keine Schicht abgeschlossen</translation>
    </message>
    <message>
        <source>Each one stays here with its Z.</source>
        <translation>Jede bleibt hier mit ihrem Z.</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>Z %1 · shift %2</source>
        <translation>Z %1 · Schicht %2</translation>
    </message>
    <message>
        <source>Shift %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The X report is being printed.</source>
        <translation>Der X-Bericht wird gedruckt.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ShiftScreen</name>
    <message>
        <source>X names the expected cash</source>
        <translation>X nennt das erwartete Bargeld</translation>
    </message>
    <message>
        <source>Shift %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>%1 · opened %2 · books of %3</source>
        <translation>%1 · geöffnet %2 · Bücher vom %3</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>No shift is open.</source>
        <translation>Keine Schicht ist offen.</translation>
    </message>
    <message>
        <source>Z %1 · shift %2</source>
        <translation>Z %1 · Schicht %2</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Print Z</source>
        <translation>Z drucken</translation>
    </message>
    <message>
        <source>No shift is open</source>
        <translation>Keine Schicht ist offen</translation>
    </message>
    <message>
        <source>Count the float, then the till can sell.</source>
        <translation>Den Anfangsbestand zählen, dann kann verkauft werden.</translation>
    </message>
    <message>
        <source>Open shift</source>
        <translation>Schicht öffnen</translation>
    </message>
    <message>
        <source>Closed shifts</source>
        <translation>Abgeschlossene Schichten</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Ein- oder Auszahlung</translation>
    </message>
    <message>
        <source>Open drawer</source>
        <translation>Lade öffnen</translation>
    </message>
    <message>
        <source>Print X</source>
        <translation>X drucken</translation>
    </message>
    <message>
        <source>Close without a count</source>
        <translation>Ohne Zählung abschließen</translation>
    </message>
    <message>
        <source>Count and close</source>
        <translation>Zählen und abschließen</translation>
    </message>
    <message>
        <source>The shift is closed and its Z is stored. It is printed now.</source>
        <translation>Die Schicht ist abgeschlossen und ihr Z gespeichert. Es wird jetzt gedruckt.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Close shift %1</source>
        <translation>Schicht %1 abschließen</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ShopPage</name>
    <message>
        <source>Your shop</source>
        <translation>Dein Laden</translation>
    </message>
    <message>
        <source>All of it but the currency can be changed later.</source>
        <translation>Alles außer der Währung lässt sich später ändern.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Name des Ladens</translation>
    </message>
    <message>
        <source>As it stands on the receipt</source>
        <translation>Wie er auf dem Bon steht</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Standard tax in percent</source>
        <translation>Regelsteuersatz in Prozent</translation>
    </message>
    <message>
        <source>Prices include tax</source>
        <translation>Preise mit Steuer</translation>
    </message>
    <message>
        <source>Tax is added</source>
        <translation>Steuer kommt dazu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Type the name of the shop.</source>
        <translation>Den Namen des Ladens tippen.</translation>
    </message>
    <message>
        <source>Type the three letters of a currency, such as EUR.</source>
        <translation>Die drei Buchstaben einer Währung tippen, etwa EUR.</translation>
    </message>
    <message>
        <source>Choose a time zone, such as Europe/Berlin.</source>
        <translation>Eine Zeitzone wählen, etwa Europe/Berlin.</translation>
    </message>
    <message>
        <source>Type a rate from 0 to 100, such as 19 or 8.875.</source>
        <translation>Einen Satz von 0 bis 100 tippen, etwa 19 oder 8,1.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::SignInScreen</name>
    <message>
        <source>Choose your name.</source>
        <translation>Namen wählen.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wer bist du?</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Guten Morgen</translation>
    </message>
    <message>
        <source>Good day</source>
        <translation>Guten Tag</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Guten Abend</translation>
    </message>
    <message>
        <source>The list of people cannot be read. Nothing was lost; start the program again.</source>
        <translation>Die Liste der Personen ist nicht lesbar. Nichts ging verloren; das Programm neu starten.</translation>
    </message>
    <message>
        <source>Enter your PIN</source>
        <translation>PIN eingeben</translation>
    </message>
    <message>
        <source>Too many wrong tries. A manager has to unlock you.</source>
        <translation>Zu viele falsche Versuche. Die Leitung muss entsperren.</translation>
    </message>
    <message>
        <source>Too many wrong tries on this till. A manager has to unlock it.</source>
        <translation>Zu viele falsche Versuche an dieser Kasse. Die Leitung muss sie entsperren.</translation>
    </message>
    <message>
        <source>Name and PIN do not belong together. Try again.</source>
        <translation>Name und PIN gehören nicht zusammen. Noch einmal versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n second(s)</source>
        <translation>
            <numerusform>Nächster Versuch in %n Sekunde</numerusform>
            <numerusform>Nächster Versuch in %n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::SoundSection</name>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play: %1</source>
        <translation>Abspielen: %1</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>A code was found. Its line appears.</source>
        <translation>Ein Code wurde gefunden. Seine Zeile erscheint.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Nothing was sold. The entry line turns red.</source>
        <translation>Nichts wurde verkauft. Die Eingabezeile wird rot.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>A sale is stored. The change stands large.</source>
        <translation>Ein Verkauf ist gespeichert. Das Rückgeld steht groß da.</translation>
    </message>
    <message>
        <source>Drawer open</source>
        <translation>Lade offen</translation>
    </message>
    <message>
        <source>The drawer was left open. A message says so.</source>
        <translation>Die Lade blieb offen. Eine Meldung sagt es.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Somebody is needed. A message says for what.</source>
        <translation>Jemand wird gebraucht. Eine Meldung sagt wofür.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::StartWindow</name>
    <message>
        <source>The shop is being made</source>
        <translation>Der Laden wird angelegt</translation>
    </message>
    <message>
        <source>This takes some seconds. Nothing of it counts before the last page is confirmed.</source>
        <translation>Das dauert einige Sekunden. Nichts davon gilt, bevor die letzte Seite bestätigt ist.</translation>
    </message>
    <message>
        <source>Break off</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The shop was not made, and nothing is left of the try: %1</source>
        <translation>Der Laden wurde nicht angelegt, vom Versuch bleibt nichts übrig: %1</translation>
    </message>
    <message>
        <source>The shop could not be put into its folder. Check the rights of the folder and the space on the disk, then try again.</source>
        <translation>Der Laden konnte nicht in seinen Ordner gelegt werden. Rechte des Ordners und Platz prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Nothing was made. The folder is as it was.</source>
        <translation>Nichts wurde angelegt. Der Ordner ist, wie er war.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>The backup was not restored, and nothing was changed: %1</source>
        <translation>Die Sicherung wurde nicht wiederhergestellt, nichts wurde geändert: %1</translation>
    </message>
    <message>
        <source>This till has not joined. %1</source>
        <translation>Diese Kasse ist nicht beigetreten. %1</translation>
    </message>
</context>
<context>
    <name>countertop::ui::StepStrip</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>countertop::ui::StockSection</name>
    <message>
        <source>Received</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Zurückgekommen</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Moved between stores</source>
        <translation>Zwischen Läden bewegt</translation>
    </message>
    <message>
        <source>Stock on hand</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Nothing to list</source>
        <translation>Nichts zu zeigen</translation>
    </message>
    <message>
        <source>Stock is kept of products that say so in the catalogue.</source>
        <translation>Bestand wird für Artikel geführt, bei denen es im Sortiment steht.</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Search stock</source>
        <translation>Bestand suchen</translation>
    </message>
    <message>
        <source>Name or SKU</source>
        <translation>Name oder Artikelnummer</translation>
    </message>
    <message>
        <source>Below zero only</source>
        <translation>Nur unter null</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>Unter null</translation>
    </message>
    <message>
        <source>None left</source>
        <translation>Keine mehr</translation>
    </message>
    <message>
        <source>Receive goods</source>
        <translation>Ware annehmen</translation>
    </message>
    <message>
        <source>Count goods</source>
        <translation>Waren zählen</translation>
    </message>
    <message>
        <source>Correct stock</source>
        <translation>Bestand korrigieren</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Stock count</source>
        <translation>Inventur</translation>
    </message>
    <message>
        <source>Breakage</source>
        <translation>Bruch</translation>
    </message>
    <message>
        <source>Theft</source>
        <translation>Diebstahl</translation>
    </message>
    <message>
        <source>Own use</source>
        <translation>Eigenbedarf</translation>
    </message>
    <message>
        <source>Wrong booking</source>
        <translation>Falsche Buchung</translation>
    </message>
    <message>
        <source>The stock is as it was.</source>
        <translation>Der Bestand ist, wie er war.</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Bewegungen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Nothing has moved yet</source>
        <translation>Noch hat sich nichts bewegt</translation>
    </message>
    <message>
        <source>Sales, returns, deliveries and counts stand here.</source>
        <translation>Hier stehen Verkäufe, Rückgaben, Lieferungen und Zählungen.</translation>
    </message>
    <message>
        <source>Which stock</source>
        <translation>Welcher Bestand</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Low or none</source>
        <translation>Wenig oder nichts</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Wenig</translation>
    </message>
    <message>
        <source>No stock is below zero.</source>
        <translation>Kein Bestand ist unter null.</translation>
    </message>
    <message>
        <source>There is enough of everything.</source>
        <translation>Von allem ist genug da.</translation>
    </message>
    <message>
        <source>Stock is tracked of the products that say so in the catalogue.</source>
        <translation>Bestand wird von den Artikeln geführt, bei denen es im Sortiment steht.</translation>
    </message>
    <message numerus="yes">
        <source>%n below zero</source>
        <translation>
            <numerusform>%n unter null</numerusform>
            <numerusform>%n unter null</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n low or none</source>
        <translation>
            <numerusform>%n wenig oder nichts</numerusform>
            <numerusform>%n wenig oder nichts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::SwitchBox</name>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>countertop::ui::TableList</name>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>countertop::ui::TaxClassPage</name>
    <message>
        <source>New tax class</source>
        <translation>Neue Steuerklasse</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>Steuerklasse</translation>
    </message>
    <message>
        <source>Store the class</source>
        <translation>Klasse speichern</translation>
    </message>
    <message>
        <source>Name of the class</source>
        <translation>Name der Klasse</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Add a tax</source>
        <translation>Steuer hinzufügen</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Name as printed</source>
        <translation>Name, wie gedruckt</translation>
    </message>
    <message>
        <source>Letter on the receipt</source>
        <translation>Buchstabe auf dem Bon</translation>
    </message>
    <message>
        <source>Rate in percent</source>
        <translation>Satz in Prozent</translation>
    </message>
    <message>
        <source>New rate in percent</source>
        <translation>Neuer Satz in Prozent</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>Ab dem Tag</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>heute, %1</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Gerechnet auf</translation>
    </message>
    <message>
        <source>the price without tax</source>
        <translation>den Preis ohne Steuer</translation>
    </message>
    <message>
        <source>the price and the taxes above</source>
        <translation>den Preis und die Steuern darüber</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>A rate is a number from 0 to 100, and its day is today or later, such as %1.</source>
        <translation>Ein Satz ist eine Zahl von 0 bis 100, sein Tag ist heute oder später, etwa %1.</translation>
    </message>
    <message>
        <source>Each tax needs a name and a letter for the receipt.</source>
        <translation>Jede Steuer braucht einen Namen und einen Buchstaben für den Bon.</translation>
    </message>
    <message>
        <source>Type the name of the class.</source>
        <translation>Den Namen der Klasse tippen.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::TaxSection</name>
    <message>
        <source>Taxes</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>A product keeps the class that was chosen for it.</source>
        <translation>Ein Artikel behält die Klasse, die für ihn gewählt wurde.</translation>
    </message>
    <message>
        <source>Tax classes</source>
        <translation>Steuerklassen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>No tax classes</source>
        <translation>Keine Steuerklassen</translation>
    </message>
    <message>
        <source>Goods without a class cannot be sold.</source>
        <translation>Ware ohne Klasse kann nicht verkauft werden.</translation>
    </message>
    <message>
        <source>Change the class</source>
        <translation>Klasse ändern</translation>
    </message>
    <message>
        <source>Add a tax class</source>
        <translation>Steuerklasse hinzufügen</translation>
    </message>
    <message>
        <source>no tax</source>
        <translation>keine Steuer</translation>
    </message>
    <message>
        <source>Not used any more</source>
        <translation>Nicht mehr benutzt</translation>
    </message>
</context>
<context>
    <name>countertop::ui::TenderList</name>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Tenders given</source>
        <translation>Gegebene Zahlungen</translation>
    </message>
    <message>
        <source>Cash rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>countertop::ui::TextPage</name>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>noch %n Zeichen</numerusform>
            <numerusform>noch %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>The words are not stored yet. Go back once more to lose them.</source>
        <translation>Der Text ist noch nicht gespeichert. Noch einmal zurück verwirft ihn.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::TicketActions</name>
    <message>
        <source>Regular customer</source>
        <translation>Stammkunde</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Last piece</source>
        <translation>Letztes Stück</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>There is nothing on the ticket yet.</source>
        <translation>Auf dem Bon steht noch nichts.</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Bezahlung</translation>
    </message>
    <message>
        <source>Back to ticket</source>
        <translation>Zurück zum Bon</translation>
    </message>
    <message>
        <source>Limit of the role</source>
        <translation>Grenze der Rolle</translation>
    </message>
    <message>
        <source>Mark a line first.</source>
        <translation>Zuerst eine Zeile markieren.</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Type a discount above zero and up to 100 %.</source>
        <translation>Einen Rabatt über null und bis 100 % tippen.</translation>
    </message>
    <message>
        <source>Discount on the line</source>
        <translation>Rabatt auf die Zeile</translation>
    </message>
    <message>
        <source>Discount on the ticket</source>
        <translation>Rabatt auf den Bon</translation>
    </message>
    <message>
        <source>Change price</source>
        <translation>Preis ändern</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Neuer Preis</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wechselgeld</translation>
    </message>
    <message>
        <source>Price on the shelf</source>
        <translation>Preis am Regal</translation>
    </message>
    <message>
        <source>Agreed with customer</source>
        <translation>Mit Kunde vereinbart</translation>
    </message>
    <message>
        <source>Note on the line</source>
        <translation>Notiz zur Zeile</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Note on the ticket</source>
        <translation>Notiz zum Bon</translation>
    </message>
    <message>
        <source>Cancel this ticket?</source>
        <translation>Diesen Bon abbrechen?</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), %1 are dropped. The cancellation is recorded.</source>
        <translation>
            <numerusform>%n Zeile, %1 entfällt. Der Abbruch wird vermerkt.</numerusform>
            <numerusform>%n Zeilen, %1 entfallen. Der Abbruch wird vermerkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep ticket</source>
        <translation>Bon behalten</translation>
    </message>
    <message>
        <source>Cancel ticket</source>
        <translation>Bon abbrechen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Hand back first: %1.</source>
        <translation>Zuerst zurückgeben: %1.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Stückpreis</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Verkaufen</translation>
    </message>
    <message>
        <source>Is that right?</source>
        <translation>Stimmt das?</translation>
    </message>
    <message>
        <source>%1 in cash was typed. That is a lot.</source>
        <translation>%1 bar wurde eingetippt. Das ist viel.</translation>
    </message>
    <message>
        <source>Type again</source>
        <translation>Noch einmal tippen</translation>
    </message>
    <message>
        <source>Yes, take it</source>
        <translation>Ja, nehmen</translation>
    </message>
    <message>
        <source>Two of it?</source>
        <translation>Zwei davon?</translation>
    </message>
    <message>
        <source>%1 was read twice within a moment. One is on the ticket.</source>
        <translation>%1 wurde kurz nacheinander zweimal gelesen. Eines steht auf dem Bon.</translation>
    </message>
    <message>
        <source>No, one</source>
        <translation>Nein, einer</translation>
    </message>
    <message>
        <source>Yes, two</source>
        <translation>Ja, zwei</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name, number or category</source>
        <translation>Name, Nummer oder Warengruppe</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Try the beginning of a word.</source>
        <translation>Den Anfang eines Wortes versuchen.</translation>
    </message>
    <message>
        <source>Price check</source>
        <translation>Preisabfrage</translation>
    </message>
    <message>
        <source>nothing is sold</source>
        <translation>nichts wird verkauft</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Scan, or type a name or number</source>
        <translation>Scannen oder Name oder Nummer tippen</translation>
    </message>
    <message>
        <source>Scan the article</source>
        <translation>Den Artikel scannen</translation>
    </message>
    <message>
        <source>Its price is shown here.</source>
        <translation>Hier steht sein Preis.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>No variant is sold</source>
        <translation>Keine Variante wird verkauft</translation>
    </message>
    <message>
        <source>Parked tickets</source>
        <translation>Geparkte Bons</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>No parked tickets</source>
        <translation>Keine geparkten Bons</translation>
    </message>
    <message>
        <source>%1 parks the open one.</source>
        <translation>%1 parkt den offenen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n minute(s) ago</source>
        <translation>
            <numerusform>%1 · vor %n Minute</numerusform>
            <numerusform>%1 · vor %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Held by %1</source>
        <translation>Bei %1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Owes</source>
        <translation>Schuldet</translation>
    </message>
    <message>
        <source>Put on ticket</source>
        <translation>Auf den Bon</translation>
    </message>
    <message>
        <source>Name, phone or e-mail</source>
        <translation>Name, Telefon oder E-Mail</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>Type at least two letters.</source>
        <translation>Mindestens zwei Buchstaben tippen.</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Receipts of this shift</source>
        <translation>Bons dieser Schicht</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Noch einmal drucken</translation>
    </message>
    <message>
        <source>No sales in this shift yet</source>
        <translation>In dieser Schicht noch kein Verkauf</translation>
    </message>
    <message>
        <source>Return without a receipt</source>
        <translation>Rückgabe ohne Bon</translation>
    </message>
    <message>
        <source>I take scans</source>
        <translation>Ich nehme Scans</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>Das nehmen</translation>
    </message>
    <message>
        <source>A return without a receipt pays today&apos;s price at most.</source>
        <translation>Eine Rückgabe ohne Bon zahlt höchstens den heutigen Preis.</translation>
    </message>
    <message>
        <source>Pay back another way?</source>
        <translation>Anders auszahlen?</translation>
    </message>
    <message>
        <source>%1 did not come that way</source>
        <translation>So kam %1 nicht herein</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Pay back</source>
        <translation>Auszahlen</translation>
    </message>
    <message>
        <source>Say why: a reason is needed.</source>
        <translation>Sagen, warum: Ein Grund ist nötig.</translation>
    </message>
    <message>
        <source>The gift receipt is being printed.</source>
        <translation>Der Geschenkbon wird gedruckt.</translation>
    </message>
    <message>
        <source>The receipt is being printed again.</source>
        <translation>Der Bon wird noch einmal gedruckt.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Sell at a typed price</source>
        <translation>Mit Preis verkaufen</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Warengruppe</translation>
    </message>
    <message>
        <source>Which category is it of?</source>
        <translation>Zu welcher Warengruppe gehört es?</translation>
    </message>
    <message>
        <source>No such category</source>
        <translation>Keine solche Warengruppe</translation>
    </message>
    <message>
        <source>Categories are made in the catalogue.</source>
        <translation>Warengruppen werden im Katalog angelegt.</translation>
    </message>
    <message>
        <source>How is it taxed?</source>
        <translation>Wie wird es besteuert?</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>Steuerklasse</translation>
    </message>
    <message>
        <source>No tax class</source>
        <translation>Keine Steuerklasse</translation>
    </message>
    <message>
        <source>Tax classes are made in the settings.</source>
        <translation>Steuerklassen werden in den Einstellungen angelegt.</translation>
    </message>
    <message>
        <source>Type a price above zero.</source>
        <translation>Einen Preis über null tippen.</translation>
    </message>
    <message>
        <source>Take back first: %1.</source>
        <translation>Zuerst zurücknehmen: %1.</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
</context>
<context>
    <name>countertop::ui::TicketFlow</name>
    <message>
        <source>This ticket is %1&apos;s, and you do not have the right to go on with it. Park it, or let %1 sign in.</source>
        <translation>Dieser Bon gehört %1; ihn weiterzuführen ist hier nicht erlaubt. Parken oder %1 anmelden lassen.</translation>
    </message>
    <message>
        <source>This label cannot be read: its check digit is wrong. Type the item&apos;s number.</source>
        <translation>Dieses Etikett ist nicht lesbar: Die Prüfziffer ist falsch. Die Nummer des Artikels tippen.</translation>
    </message>
    <message>
        <source>That is the number of a card. It was not kept. Cards are taken in payment.</source>
        <translation>Das ist die Nummer einer Karte. Sie wurde nicht behalten. Karten werden beim Bezahlen genommen.</translation>
    </message>
    <message>
        <source>Unknown code. It is kept in the list of unknown scans.</source>
        <translation>Unbekannter Code. Er steht in der Liste unbekannter Scans.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::TicketHeader</name>
    <message>
        <source>Qty, Article, Price, Total</source>
        <translation>Menge, Artikel, Preis, Summe</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Mge</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>countertop::ui::TicketLines</name>
    <message>
        <source>Ticket lines</source>
        <translation>Bonzeilen</translation>
    </message>
</context>
<context>
    <name>countertop::ui::TicketScreen</name>
    <message>
        <source>%1: %2 on hand. It is sold all the same.</source>
        <translation>%1: %2 am Lager. Verkauft wird trotzdem.</translation>
    </message>
    <message>
        <source>Ticket %1 is parked.</source>
        <translation>Bon %1 ist geparkt.</translation>
    </message>
    <message>
        <source>It survives a restart.</source>
        <translation>Er übersteht einen Neustart.</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) changed on this ticket.</source>
        <translation>
            <numerusform>Auf diesem Bon hat sich %n Preis geändert.</numerusform>
            <numerusform>Auf diesem Bon haben sich %n Preise geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next article is a gift for %1 %2.</source>
        <translation>Der nächste Artikel ist ein Geschenk für %1 %2.</translation>
    </message>
    <message>
        <source>Scan it, or choose its tile.</source>
        <translation>Scannen oder die Kachel wählen.</translation>
    </message>
    <message>
        <source>No gift</source>
        <translation>Kein Geschenk</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>tax?</source>
        <translation>Steuer?</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Bezahlen</translation>
    </message>
    <message>
        <source>Close ticket</source>
        <translation>Bon abschließen</translation>
    </message>
    <message>
        <source>Pay back</source>
        <translation>Auszahlen</translation>
    </message>
    <message>
        <source>Walk-in customer</source>
        <translation>Laufkundschaft</translation>
    </message>
    <message>
        <source>No tax</source>
        <translation>Keine Steuer</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Laufkunde</translation>
    </message>
    <message>
        <source>Ticket %1 is closed.</source>
        <translation>Bon %1 ist abgeschlossen.</translation>
    </message>
    <message>
        <source>This is far too long for a code. Nothing was sold.</source>
        <translation>Das ist viel zu lang für einen Code. Nichts wurde verkauft.</translation>
    </message>
    <message>
        <source>Nothing on the ticket yet</source>
        <translation>Noch nichts auf dem Bon</translation>
    </message>
    <message>
        <source>Scan or press %1.</source>
        <translation>Scannen oder %1 drücken.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Tile pages</source>
        <translation>Kachelseiten</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parken</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Geschenk</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Sell at a typed price</source>
        <translation>Mit Preis verkaufen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
</context>
<context>
    <name>countertop::ui::Tile</name>
    <message>
        <source>on the ticket</source>
        <translation>auf dem Bon</translation>
    </message>
</context>
<context>
    <name>countertop::ui::TileGrid</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>countertop::ui::TodaySection</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Expected cash</source>
        <translation>Erwartetes Bargeld</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Rabatte</translation>
    </message>
    <message>
        <source>Lines taken off</source>
        <translation>Entfernte Zeilen</translation>
    </message>
    <message>
        <source>Drawer, no sale</source>
        <translation>Lade ohne Verkauf</translation>
    </message>
    <message>
        <source>Sales by hour</source>
        <translation>Verkäufe nach Stunde</translation>
    </message>
    <message>
        <source>Sales by person</source>
        <translation>Verkäufe nach Person</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Bons</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Nobody has sold yet</source>
        <translation>Noch hat niemand verkauft</translation>
    </message>
    <message>
        <source>Sales of today stand here by person.</source>
        <translation>Hier stehen die Verkäufe von heute nach Person.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Nothing was taken off</source>
        <translation>Nichts wurde entfernt</translation>
    </message>
    <message>
        <source>Since the shift was opened.</source>
        <translation>Seit die Schicht geöffnet wurde.</translation>
    </message>
    <message>
        <source>Unknown scans</source>
        <translation>Unbekannte Scans</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Last at</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Every code was known</source>
        <translation>Jeder Code war bekannt</translation>
    </message>
    <message>
        <source>Codes that do not scan are listed here.</source>
        <translation>Hier stehen Codes, die niemand kennt.</translation>
    </message>
    <message>
        <source>No shift open</source>
        <translation>Keine Schicht offen</translation>
    </message>
    <message>
        <source>No shift is open</source>
        <translation>Keine Schicht ist offen</translation>
    </message>
    <message>
        <source>Shift %1 open since %2</source>
        <translation>Schicht %1 offen seit %2</translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n zurückgelegt</numerusform>
            <numerusform>%n zurückgelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n noch nicht gesendet</numerusform>
            <numerusform>%n noch nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n Beleg</numerusform>
            <numerusform>%n Belege</numerusform>
        </translation>
    </message>
    <message>
        <source>float %1</source>
        <translation>Anfangsbestand %1</translation>
    </message>
    <message>
        <source>The count is blind</source>
        <translation>Die Zählung ist blind</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>since the shift opened</source>
        <translation>seit Beginn der Schicht</translation>
    </message>
    <message>
        <source>%1, approved by %2</source>
        <translation>%1, genehmigt von %2</translation>
    </message>
    <message>
        <source>Cash difference</source>
        <translation>Kassendifferenz</translation>
    </message>
    <message>
        <source>Shifts of today</source>
        <translation>Schichten von heute</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Zurückgelegt</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) counted</source>
        <translation>
            <numerusform>%n Schicht gezählt</numerusform>
            <numerusform>%n Schichten gezählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, für %2</translation>
    </message>
    <message>
        <source>All facts are sent</source>
        <translation>Alle Vorgänge sind gesendet</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Genehmigungen</translation>
    </message>
    <message>
        <source>Discounts by hand stand here by who gave them.</source>
        <translation>Rabatte von Hand stehen hier nach dem, der sie gab.</translation>
    </message>
    <message>
        <source>Discounts by person</source>
        <translation>Rabatte nach Personen</translation>
    </message>
    <message>
        <source>No discount was given</source>
        <translation>Kein Rabatt wurde gegeben</translation>
    </message>
    <message>
        <source>Nothing needed an approval</source>
        <translation>Nichts brauchte eine Genehmigung</translation>
    </message>
    <message>
        <source>What somebody approved today stands here.</source>
        <translation>Was heute genehmigt wurde, steht hier.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>countertop::ui::WelcomePage</name>
    <message>
        <source>Welcome to Countertop</source>
        <translation>Willkommen bei Countertop</translation>
    </message>
    <message>
        <source>There is no shop on this computer yet. How do you want to begin?</source>
        <translation>Auf diesem Rechner gibt es noch keinen Laden. Womit soll es losgehen?</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Make a new shop</source>
        <translation>Neuen Laden anlegen</translation>
    </message>
    <message>
        <source>Name, taxes, your PIN. Two minutes.</source>
        <translation>Name, Steuern, deine PIN. Zwei Minuten.</translation>
    </message>
    <message>
        <source>Try the demo shop</source>
        <translation>Demoladen ausprobieren</translation>
    </message>
    <message>
        <source>300 products, people and customers. Nothing of it is real.</source>
        <translation>300 Artikel, Personal und Kunden. Nichts davon ist echt.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Aus Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>The shop as it was when the backup was written.</source>
        <translation>Der Laden, wie er war, als die Sicherung geschrieben wurde.</translation>
    </message>
    <message>
        <source>Join a shop as another till</source>
        <translation>Als weitere Kasse zu einem Laden gehören</translation>
    </message>
    <message>
        <source>With the address and the code of the shop's service.</source>
        <translation>Mit Adresse und Code vom Dienst des Ladens.</translation>
    </message>
</context>
<context>
    <name>TicketLine</name>
    <message>
        <source>per kg</source>
        <translation>je kg</translation>
    </message>
    <message>
        <source>per litre</source>
        <translation>je Liter</translation>
    </message>
    <message>
        <source>per metre</source>
        <translation>je Meter</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>je Stunde</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1 Rabatt</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Quantity price</source>
        <translation>Mengenpreis</translation>
    </message>
    <message>
        <source>Share of the ticket&apos;s discount</source>
        <translation>Anteil am Rabatt des Bons</translation>
    </message>
    <message>
        <source>Price changed from %1 · %2</source>
        <translation>Preis geändert von %1 · %2</translation>
    </message>
    <message>
        <source>Returned from %1</source>
        <translation>Zurück aus %1</translation>
    </message>
    <message>
        <source>Returned without a receipt</source>
        <translation>Zurück ohne Bon</translation>
    </message>
    <message>
        <source>Gift for %1</source>
        <translation>Geschenk für %1</translation>
    </message>
    <message>
        <source>Void · %1</source>
        <translation>Entfernt · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShiftFigures</name>
    <message>
        <source>Receipts</source>
        <translation>Bons</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Verkäufe</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Rückgaben</translation>
    </message>
    <message>
        <source>Returns without a receipt</source>
        <translation>Rückgaben ohne Bon</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Rabatte</translation>
    </message>
    <message>
        <source>%1 · %2 %3</source>
        <translation>%1 · %2 %3</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>Ohne Steuer</translation>
    </message>
    <message>
        <source>net %1 · tax %2</source>
        <translation>netto %1 · Steuer %2</translation>
    </message>
    <message>
        <source>Cash rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Ohne Warengruppe</translation>
    </message>
    <message>
        <source>Voided lines</source>
        <translation>Entfernte Zeilen</translation>
    </message>
    <message>
        <source>Cancelled tickets</source>
        <translation>Abgebrochene Bons</translation>
    </message>
    <message>
        <source>Drawer opened without a sale</source>
        <translation>Lade ohne Verkauf geöffnet</translation>
    </message>
    <message>
        <source>Copies printed</source>
        <translation>Gedruckte Kopien</translation>
    </message>
    <message>
        <source>Unpaid bills printed</source>
        <translation>Gedruckte Zwischenrechnungen</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Anfangsbestand</translation>
    </message>
    <message>
        <source>Cash from sales</source>
        <translation>Bargeld aus Verkäufen</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>Eingezahlt</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>Ausgezahlt</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>In den Tresor gelegt</translation>
    </message>
    <message>
        <source>Expected in the drawer</source>
        <translation>In der Kasse erwartet</translation>
    </message>
    <message>
        <source>Counted before</source>
        <translation>Vorher gezählt</translation>
    </message>
    <message>
        <source>%1 · %2 · difference %3</source>
        <translation>%1 · %2 · Differenz %3</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Parked tickets</source>
        <translation>Geparkte Bons</translation>
    </message>
    <message>
        <source>Facts not sent yet</source>
        <translation>Noch nicht gesendete Vorgänge</translation>
    </message>
    <message>
        <source>Set aside for a person</source>
        <translation>Zurückgelegt für jemanden</translation>
    </message>
    <message>
        <source>Grand total of the till</source>
        <translation>Gesamtsumme der Kasse</translation>
    </message>
    <message>
        <source>%1 facts · %2</source>
        <translation>%1 Vorgänge · %2</translation>
    </message>
    <message>
        <source>Closed without a count</source>
        <translation>Ohne Zählung abgeschlossen</translation>
    </message>
    <message>
        <source>The drawer was right</source>
        <translation>Die Kasse stimmte</translation>
    </message>
    <message>
        <source>Difference %1</source>
        <translation>Differenz %1</translation>
    </message>
</context>
<context>
    <name>countertop::ui::MorePage</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>PaperNote</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ReceiptList</name>
    <message numerus="yes">
        <source>%n receipt(s) behind it</source>
        <translation>
            <numerusform>%n Bon dahinter</numerusform>
            <numerusform>%n Bons dahinter</numerusform>
        </translation>
    </message>
    <message>
        <source>No receipt belongs to this figure</source>
        <translation>Zu dieser Zahl gehört kein Bon</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>Bon zeigen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>the receipts behind it</source>
        <translation>die Bons dahinter</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ReceiptPage</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>A gift receipt is being printed.</source>
        <translation>Ein Geschenkbon wird gedruckt.</translation>
    </message>
    <message>
        <source>Gift receipt</source>
        <translation>Geschenkbon</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Noch einmal drucken</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Bon %1</translation>
    </message>
    <message>
        <source>Sold by %1; goods came back with %2.</source>
        <translation>Verkauft von %1; Ware kam zurück mit %2.</translation>
    </message>
    <message>
        <source>Sold by %1; nothing came back.</source>
        <translation>Verkauft von %1; nichts kam zurück.</translation>
    </message>
    <message>
        <source>The receipt is being printed as a copy.</source>
        <translation>Der Bon wird als Kopie gedruckt.</translation>
    </message>
    <message>
        <source>The receipt is being read</source>
        <translation>Der Bon wird gelesen</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ReportScreen</name>
    <message>
        <source>By category</source>
        <translation>Nach Warengruppen</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tagen</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Nach Stunden</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Nach Personen</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>Nach Artikeln</translation>
    </message>
    <message>
        <source>By tax</source>
        <translation>Nach Steuern</translation>
    </message>
    <message>
        <source>By tender</source>
        <translation>Nach Zahlungsarten</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Rabatte</translation>
    </message>
    <message>
        <source>Prices by hand</source>
        <translation>Preise von Hand</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Z archive</source>
        <translation>Z-Archiv</translation>
    </message>
</context>
<context>
    <name>countertop::ui::SalesSection</name>
    <message>
        <source>%1, rows</source>
        <translation>%1, Zeilen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(ohne)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Kundenkonto</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Warengruppe</translation>
    </message>
    <message>
        <source>Choose other days, everybody, or all tills.</source>
        <translation>Andere Tage wählen, alle Personen oder alle Kassen.</translation>
    </message>
    <message>
        <source>Choose other days.</source>
        <translation>Andere Tage wählen.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Print on</source>
        <translation>Drucken auf</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Bons</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF sichern</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Tender</source>
        <translation>Zahlungsart</translation>
    </message>
    <message>
        <source>The report is being printed.</source>
        <translation>Der Bericht wird gedruckt.</translation>
    </message>
    <message>
        <source>There are no rows</source>
        <translation>Es gibt keine Zeilen</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Look earlier</source>
        <translation>Früher schauen</translation>
    </message>
    <message>
        <source>No discount was given: %1</source>
        <translation>Kein Rabatt gegeben: %1</translation>
    </message>
    <message>
        <source>No price was changed by hand: %1</source>
        <translation>Kein Preis von Hand geändert: %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing sold: %1</source>
        <translation>Nichts verkauft: %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ScopeBar</name>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>All tills</source>
        <translation>Alle Kassen</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>From day, year-month-day</source>
        <translation>Von, Jahr-Monat-Tag</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Person who sold</source>
        <translation>Wer verkauft hat</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Till %1</source>
        <translation>Kasse %1</translation>
    </message>
    <message>
        <source>Till that sold</source>
        <translation>Welche Kasse</translation>
    </message>
    <message>
        <source>To day, year-month-day</source>
        <translation>Bis, Jahr-Monat-Tag</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Write days as year-month-day, the earlier one first.</source>
        <translation>Tage als Jahr-Monat-Tag schreiben, den früheren zuerst.</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Nothing is later than today</source>
        <translation>Später als heute ist nichts</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ZSection</name>
    <message>
        <source>Closed shifts</source>
        <translation>Abgeschlossene Schichten</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Each closing leaves its Z here.</source>
        <translation>Jeder Abschluss hinterlässt hier sein Z.</translation>
    </message>
    <message>
        <source>No shift is closed yet</source>
        <translation>Noch keine Schicht ist abgeschlossen</translation>
    </message>
    <message>
        <source>Print Z again</source>
        <translation>Z noch einmal drucken</translation>
    </message>
    <message>
        <source>Shift %1 · %2</source>
        <translation>Schicht %1 · %2</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Z</source>
        <translation>Z</translation>
    </message>
    <message>
        <source>Z %1</source>
        <translation>Z %1</translation>
    </message>
    <message>
        <source>Z %1 is being printed as a copy.</source>
        <translation>Z %1 wird als Kopie gedruckt.</translation>
    </message>
    <message>
        <source>Z archive</source>
        <translation>Z-Archiv</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
</context>
<context>
    <name>countertop::ui::DayShiftList</name>
    <message>
        <source>Shifts of the day</source>
        <translation>Schichten des Tages</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>No shift was opened today</source>
        <translation>Heute wurde keine Schicht eröffnet</translation>
    </message>
    <message>
        <source>Each shift stands here with what its drawer held.</source>
        <translation>Jede Schicht steht hier mit dem, was ihre Lade enthielt.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Nicht gezählt</translation>
    </message>
    <message>
        <source>Shift %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>closed by %1</source>
        <translation>geschlossen von %1</translation>
    </message>
    <message>
        <source>Z %1</source>
        <translation>Z %1</translation>
    </message>
</context>
<context>
    <name>countertop::ui::SetAsideList</name>
    <message>
        <source>Set aside</source>
        <translation>Zurückgelegt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Nothing waits for a person</source>
        <translation>Nichts wartet auf jemanden</translation>
    </message>
    <message>
        <source>Whatever the shop's service cannot book stands here.</source>
        <translation>Was der Dienst des Ladens nicht buchen kann, steht hier.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
</context>
<context>
    <name>SetAside</name>
    <message>
        <source>Not booked</source>
        <translation>Nicht gebucht</translation>
    </message>
    <message>
        <source>It is stored on this till and not lost. Have the shop's service looked at.</source>
        <translation>Es ist auf dieser Kasse gespeichert und nicht verloren. Den Dienst des Ladens prüfen lassen.</translation>
    </message>
    <message>
        <source>Product unknown</source>
        <translation>Artikel unbekannt</translation>
    </message>
    <message>
        <source>The sale stands; stock was not moved, for the service has no such product. Make it again in the catalogue.</source>
        <translation>Der Verkauf gilt; der Bestand wurde nicht bewegt, denn der Dienst kennt den Artikel nicht. Im Sortiment neu anlegen.</translation>
    </message>
    <message>
        <source>No stock kept</source>
        <translation>Kein Bestand geführt</translation>
    </message>
    <message>
        <source>The sale stands; stock was not moved, for none is kept of that product. Switch its stock on in the catalogue.</source>
        <translation>Der Verkauf gilt; der Bestand wurde nicht bewegt, denn für den Artikel wird keiner geführt. Im Sortiment einschalten.</translation>
    </message>
    <message>
        <source>Customer unknown</source>
        <translation>Kunde unbekannt</translation>
    </message>
    <message>
        <source>The sale stands; the customer's account does not show it, for the service does not know the customer. Post it by hand.</source>
        <translation>Der Verkauf gilt; das Kundenkonto zeigt ihn nicht, denn der Dienst kennt den Kunden nicht. Von Hand buchen.</translation>
    </message>
    <message>
        <source>Over the limit</source>
        <translation>Über dem Limit</translation>
    </message>
    <message>
        <source>The sale stands; it takes the customer over what is left. Raise the limit or ask for the money.</source>
        <translation>Der Verkauf gilt; er geht über das hinaus, was der Kunde noch frei hat. Limit anheben oder das Geld einfordern.</translation>
    </message>
    <message>
        <source>Waits for another</source>
        <translation>Wartet auf anderes</translation>
    </message>
    <message>
        <source>An earlier one about the same thing waits. Put that one right first.</source>
        <translation>Ein früherer Vorgang zur selben Sache wartet. Erst diesen in Ordnung bringen.</translation>
    </message>
    <message>
        <source>Does not add up</source>
        <translation>Geht nicht auf</translation>
    </message>
    <message>
        <source>Its amounts do not add up for the service. Compare the receipt with the drawer, and keep both.</source>
        <translation>Die Beträge gehen für den Dienst nicht auf. Bon und Lade vergleichen und beides aufheben.</translation>
    </message>
    <message>
        <source>Service too old</source>
        <translation>Dienst zu alt</translation>
    </message>
    <message>
        <source>The service does not know this kind yet. Bring it up to date; then it is booked.</source>
        <translation>Der Dienst kennt diese Art noch nicht. Auf den neuesten Stand bringen, dann wird gebucht.</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>The service cannot read it. It is stored on this till: keep a backup and ask for support.</source>
        <translation>Der Dienst kann es nicht lesen. Es ist auf dieser Kasse gespeichert: eine Sicherung aufheben und Hilfe holen.</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Cancelled ticket</source>
        <translation>Abgebrochener Verkauf</translation>
    </message>
    <message>
        <source>Line taken off</source>
        <translation>Entfernte Zeile</translation>
    </message>
    <message>
        <source>Shift opened</source>
        <translation>Schicht eröffnet</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>Schicht geschlossen</translation>
    </message>
    <message>
        <source>Cash moved</source>
        <translation>Bargeld bewegt</translation>
    </message>
    <message>
        <source>Drawer, no sale</source>
        <translation>Lade ohne Verkauf</translation>
    </message>
    <message>
        <source>Drawer counted</source>
        <translation>Lade gezählt</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
</context>
<context>
    <name>countertop::terminal::SafetyAlerts</name>
    <message>
        <source>The keychain of this computer does not give the secret behind the PINs.</source>
        <translation>Der Schlüsselbund dieses Rechners gibt das Geheimnis hinter den PINs nicht heraus.</translation>
    </message>
    <message>
        <source>All sales are safe. Unlock the keychain; until then people sign in with a recovery code.</source>
        <translation>Alle Verkäufe sind sicher. Entsperren Sie den Schlüsselbund; bis dahin meldet man sich mit einem Wiederherstellungscode an.</translation>
    </message>
    <message>
        <source>Others on this computer could read the secret behind the PINs.</source>
        <translation>Andere auf diesem Rechner konnten das Geheimnis hinter den PINs lesen.</translation>
    </message>
    <message>
        <source>The file is closed to them again, and selling goes on. Have everybody choose a new PIN.</source>
        <translation>Die Datei ist wieder für sie gesperrt, und der Verkauf geht weiter. Lassen Sie alle eine neue PIN wählen.</translation>
    </message>
    <message>
        <source>This till&apos;s copy of goods, people and settings was missing.</source>
        <translation>Die Kopie von Waren, Personen und Einstellungen in dieser Kasse fehlte.</translation>
    </message>
    <message>
        <source>It was made again from the shop&apos;s central database. No sale was touched.</source>
        <translation>Sie wurde aus der zentralen Datenbank des Geschäfts neu angelegt. Kein Verkauf wurde berührt.</translation>
    </message>
    <message>
        <source>This till&apos;s copy of goods, people and settings was damaged.</source>
        <translation>Die Kopie von Waren, Personen und Einstellungen in dieser Kasse war beschädigt.</translation>
    </message>
    <message>
        <source>It was made again from the shop&apos;s central database. No sale was touched. Have somebody look after the disk.</source>
        <translation>Sie wurde aus der zentralen Datenbank des Geschäfts neu angelegt. Kein Verkauf wurde berührt. Lassen Sie jemanden nach der Platte sehen.</translation>
    </message>
    <message>
        <source>All sales are safe on this disk. Look after that folder; the next try is within the hour.</source>
        <translation>Alle Verkäufe sind auf dieser Platte sicher. Sehen Sie nach dem Ordner; der nächste Versuch kommt innerhalb der Stunde.</translation>
    </message>
    <message>
        <source>Everything stored is safe, selling goes on, and the business day stays right. Set the clock, or say that it is right.</source>
        <translation>Alles Gespeicherte ist sicher, der Verkauf geht weiter, und der Geschäftstag bleibt richtig. Stellen Sie die Uhr, oder sagen Sie, dass sie stimmt.</translation>
    </message>
    <message>
        <source>Everything stored stays as it is, and selling goes on. Have somebody run: countertop doctor</source>
        <translation>Alles Gespeicherte bleibt, wie es ist, und der Verkauf geht weiter. Lassen Sie jemanden ausführen: countertop doctor</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Sie stimmt</translation>
    </message>
    <message>
        <source>No backup could be written to %1.</source>
        <translation>In %1 konnte keine Sicherung geschrieben werden.</translation>
    </message>
    <message>
        <source>Selling goes on, and receipts carry a P. Keep the folder, then restore the newest backup.</source>
        <translation>Der Verkauf geht weiter, und die Belege tragen ein P. Heben Sie den Ordner auf und spielen Sie dann die neueste Sicherung zurück.</translation>
    </message>
    <message>
        <source>Selling goes on. Free some space soon.</source>
        <translation>Der Verkauf geht weiter. Schaffen Sie bald Platz.</translation>
    </message>
    <message>
        <source>Selling goes on; imports wait. Free some space now.</source>
        <translation>Der Verkauf geht weiter; Importe warten. Schaffen Sie jetzt Platz.</translation>
    </message>
    <message>
        <source>The clock of this computer shows %1. By what was sold it should be %2.</source>
        <translation>Die Uhr dieses Rechners zeigt %1. Nach dem, was verkauft wurde, müsste es %2 sein.</translation>
    </message>
    <message>
        <source>The data of this till are older than what it has sold.</source>
        <translation>Die Daten dieser Kasse sind älter als das, was sie verkauft hat.</translation>
    </message>
    <message>
        <source>The journal of this till does not fit together.</source>
        <translation>Das Journal dieser Kasse passt nicht zusammen.</translation>
    </message>
    <message>
        <source>There is hardly any space left on the disk.</source>
        <translation>Auf der Platte ist kaum noch Platz.</translation>
    </message>
    <message>
        <source>There is little space left on the disk.</source>
        <translation>Auf der Platte ist nur noch wenig Platz.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ProblemWindow</name>
    <message>
        <source>Countertop could not start.</source>
        <translation>Countertop konnte nicht starten.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>countertop::terminal::StartProblem</name>
    <message>
        <source>The data of this shop are damaged. Nothing was overwritten. Keep the folder %1 as it is, and restore the last backup.</source>
        <translation>Die Daten dieses Geschäfts sind beschädigt. Nichts wurde überschrieben. Lassen Sie den Ordner %1, wie er ist, und spielen Sie die letzte Sicherung zurück.</translation>
    </message>
    <message>
        <source>%1 is a file, so that no shop can lie in it. It was left alone. Name the folder of the shop.</source>
        <translation>%1 ist eine Datei, darin kann kein Geschäft liegen. Sie blieb, wie sie ist. Nennen Sie den Ordner des Geschäfts.</translation>
    </message>
    <message>
        <source>The folder %1 belongs to somebody else: this user may not read it. Everything stored is safe. Start Countertop as the user whose shop it is, or have the rights of the folder set.</source>
        <translation>Der Ordner %1 gehört jemand anderem: Dieser Benutzer darf ihn nicht lesen. Alles Gespeicherte ist sicher. Starten Sie Countertop als der Benutzer, dem das Geschäft gehört, oder lassen Sie die Rechte des Ordners setzen.</translation>
    </message>
    <message>
        <source>The journal of this till, till.db, is missing in %1, though the shop&apos;s central database is there. Nothing was made in its place. Look for the file, or restore the newest backup into this folder; what lies there now is kept aside.</source>
        <translation>Das Journal dieser Kasse, till.db, fehlt in %1, obwohl die zentrale Datenbank des Geschäfts da ist. Nichts wurde an seiner Stelle angelegt. Suchen Sie die Datei, oder spielen Sie die neueste Sicherung in diesen Ordner zurück; was jetzt darin liegt, wird beiseite gelegt.</translation>
    </message>
    <message>
        <source>The central database of this shop, site.db, is missing in %1. The sales of this till are safe in till.db, and nothing was made in its place. Look for the file, or restore the newest backup into this folder; what lies there now is kept aside.</source>
        <translation>Die zentrale Datenbank dieses Geschäfts, site.db, fehlt in %1. Die Verkäufe dieser Kasse sind in till.db sicher, und nichts wurde an ihrer Stelle angelegt. Suchen Sie die Datei, oder spielen Sie die neueste Sicherung in diesen Ordner zurück; was jetzt darin liegt, wird beiseite gelegt.</translation>
    </message>
    <message>
        <source>Countertop is running already on %1. Nothing was changed. Close it first, or look for its window on the other screens.</source>
        <translation>Countertop läuft schon mit %1. Nichts wurde geändert. Schließen Sie es zuerst, oder suchen Sie sein Fenster auf den anderen Bildschirmen.</translation>
    </message>
    <message>
        <source>The data of this shop were written by a newer Countertop. Nothing was changed. Install the newest Countertop on this computer. The data lie in %1.</source>
        <translation>Die Daten dieses Geschäfts wurden von einem neueren Countertop geschrieben. Nichts wurde geändert. Installieren Sie auf diesem Rechner das neueste Countertop. Die Daten liegen in %1.</translation>
    </message>
    <message>
        <source>The disk is full. Everything sold so far is safe. Free some space, then try again. The shop lies in %1.</source>
        <translation>Die Platte ist voll. Alles bisher Verkaufte ist sicher. Schaffen Sie Platz, und versuchen Sie es noch einmal. Das Geschäft liegt in %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written. Everything sold so far is safe. Check the rights of the folder and whether the disk is read-only, then try again.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden. Alles bisher Verkaufte ist sicher. Prüfen Sie die Rechte des Ordners und ob die Platte nur lesbar ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A file could not be opened. Everything sold so far is safe. Check its name and its rights, then try again. The shop lies in %1.</source>
        <translation>Eine Datei ließ sich nicht öffnen. Alles bisher Verkaufte ist sicher. Prüfen Sie ihren Namen und ihre Rechte, und versuchen Sie es noch einmal. Das Geschäft liegt in %1.</translation>
    </message>
    <message>
        <source>The disk failed in the middle of it. Everything sold before is safe. Look after the disk, then try again. The shop lies in %1.</source>
        <translation>Die Platte hat mittendrin versagt. Alles vorher Verkaufte ist sicher. Sehen Sie nach der Platte, und versuchen Sie es noch einmal. Das Geschäft liegt in %1.</translation>
    </message>
    <message>
        <source>The data of this shop could not be brought up to this Countertop. They are as they were, and a copy lies beside them in %1. Start the Countertop that wrote them.</source>
        <translation>Die Daten dieses Geschäfts konnten nicht auf den Stand dieses Countertop gebracht werden. Sie sind, wie sie waren, und eine Kopie liegt daneben in %1. Starten Sie das Countertop, das sie geschrieben hat.</translation>
    </message>
    <message>
        <source>The shop in %1 could not be opened. Nothing was lost. Start the computer again; if that does not help, have somebody run: countertop doctor</source>
        <translation>Das Geschäft in %1 ließ sich nicht öffnen. Nichts ging verloren. Starten Sie den Rechner neu; hilft das nicht, lassen Sie jemanden ausführen: countertop doctor</translation>
    </message>
</context>
<context>
    <name>countertop::ui::BarcodeRows</name>
    <message>
        <source>Add barcode</source>
        <translation>Strichcode hinzufügen</translation>
    </message>
    <message>
        <source>Barcode %1</source>
        <translation>Strichcode %1</translation>
    </message>
    <message>
        <source>Pieces in barcode %1</source>
        <translation>Stück in Strichcode %1</translation>
    </message>
    <message>
        <source>Pieces in barcode %1: type a whole number above zero.</source>
        <translation>Stück in Strichcode %1: eine ganze Zahl über null eingeben.</translation>
    </message>
    <message>
        <source>Price of barcode %1</source>
        <translation>Preis von Strichcode %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove barcode %1</source>
        <translation>Strichcode %1 entfernen</translation>
    </message>
    <message>
        <source>The price of barcode %1 is no amount.</source>
        <translation>Der Preis von Strichcode %1 ist kein Betrag.</translation>
    </message>
    <message>
        <source>Unit of barcode %1</source>
        <translation>Einheit von Strichcode %1</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>own price</source>
        <translation>eigener Preis</translation>
    </message>
    <message>
        <source>piece, case, box</source>
        <translation>Stück, Kiste, Karton</translation>
    </message>
    <message>
        <source>pieces in it</source>
        <translation>Stück darin</translation>
    </message>
</context>
<context>
    <name>countertop::ui::ComponentRows</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add component</source>
        <translation>Bestandteil hinzufügen</translation>
    </message>
    <message>
        <source>How many of %1</source>
        <translation>Wie viele von %1</translation>
    </message>
    <message>
        <source>How many of %1: type a number above zero.</source>
        <translation>Wie viele von %1: eine Zahl über null eingeben.</translation>
    </message>
    <message>
        <source>Name, SKU or barcode</source>
        <translation>Name, Artikelnummer oder Strichcode</translation>
    </message>
    <message>
        <source>No product is found</source>
        <translation>Kein Artikel gefunden</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Type other words.</source>
        <translation>Andere Wörter eingeben.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::MappingPage</name>
    <message>
        <source>Barcode</source>
        <translation>Strichcode</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Warengruppe</translation>
    </message>
    <message>
        <source>Choose the column of the SKU or of the barcode.</source>
        <translation>Die Spalte der Artikelnummer oder des Strichcodes wählen.</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Keep under the name</source>
        <translation>Behalten unter dem Namen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nobody knows this file by its header. Say which of its columns holds what; products are found again by SKU or barcode, so one of the two is needed.</source>
        <translation>Diese Datei ist an ihrem Kopf nicht zu erkennen. Sagen, welche Spalte was enthält; Artikel werden an Artikelnummer oder Strichcode wiedergefunden, eines von beiden ist nötig.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>Steuerklasse</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>Diese Spalten benutzen</translation>
    </message>
    <message>
        <source>Which column is what?</source>
        <translation>Welche Spalte ist was?</translation>
    </message>
    <message>
        <source>as the file shows</source>
        <translation>wie die Datei zeigt</translation>
    </message>
    <message>
        <source>comma: 1,89</source>
        <translation>Komma: 1,89</translation>
    </message>
    <message>
        <source>empty: only this once</source>
        <translation>leer: nur dieses Mal</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>nicht in der Datei</translation>
    </message>
    <message>
        <source>point: 1.89</source>
        <translation>Punkt: 1.89</translation>
    </message>
</context>
<context>
    <name>countertop::ui::VariantListPage</name>
    <message>
        <source>New variant</source>
        <translation>Neue Variante</translation>
    </message>
    <message>
        <source>No variant yet</source>
        <translation>Noch keine Variante</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Until there is one, nothing of this product can be sold.</source>
        <translation>Bis es eine gibt, kann von diesem Artikel nichts verkauft werden.</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
</context>
<context>
    <name>countertop::ui::LogoField</name>
    <message>
        <source>File of the picture</source>
        <translation>Datei des Bildes</translation>
    </message>
    <message>
        <source>Nothing of this picture would be black on the paper. Take a darker one.</source>
        <translation>Nichts von diesem Bild wäre auf dem Papier schwarz. Nehmen Sie ein dunkleres.</translation>
    </message>
    <message>
        <source>Picture on top of the receipt</source>
        <translation>Bild oben auf dem Beleg</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>Bilder (*.png *.svg)</translation>
    </message>
    <message>
        <source>Take the picture off</source>
        <translation>Das Bild wegnehmen</translation>
    </message>
    <message>
        <source>This file cannot be read. Check its name and its rights.</source>
        <translation>Diese Datei lässt sich nicht lesen. Prüfen Sie ihren Namen und ihre Rechte.</translation>
    </message>
    <message>
        <source>This is no PNG or SVG picture, or it is broken. The receipt stays as it was.</source>
        <translation>Das ist kein PNG- oder SVG-Bild, oder es ist beschädigt. Der Beleg bleibt, wie er war.</translation>
    </message>
    <message>
        <source>This picture is too large. Take one of at most 2 MB and %1 dots a side.</source>
        <translation>Dieses Bild ist zu groß. Nehmen Sie eines mit höchstens 2 MB und %1 Punkten je Seite.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::SideList</name>
    <message>
        <source>Hide the words</source>
        <translation>Wörter ausblenden</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Wörter zeigen</translation>
    </message>
</context>
<context>
    <name>countertop::ui::Connection</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Somebody chose to work offline.</source>
        <translation>Jemand hat das Arbeiten ohne Verbindung gewählt.</translation>
    </message>
    <message>
        <source>Selling goes on; what is sold is sent when that is taken back.</source>
        <translation>Verkauft wird weiter; gesendet wird, sobald das zurückgenommen ist.</translation>
    </message>
    <message>
        <source>Whoever answers in the place of the shop's service is not it.</source>
        <translation>Wer anstelle des Dienstes des Ladens antwortet, ist nicht der Dienst.</translation>
    </message>
    <message>
        <source>Nothing is sent, everything is kept here, and selling goes on. Have somebody look at the network, or at the certificate of the service.</source>
        <translation>Nichts wird gesendet, alles bleibt hier erhalten, und verkauft wird weiter. Das Netz oder das Zertifikat des Dienstes prüfen lassen.</translation>
    </message>
    <message>
        <source>The shop's service does not let this till in.</source>
        <translation>Der Dienst des Ladens lässt diese Kasse nicht zu.</translation>
    </message>
    <message>
        <source>Everything is kept here, and selling goes on. Ask who looks after the service.</source>
        <translation>Alles bleibt hier erhalten, und verkauft wird weiter. Fragen, wer den Dienst betreut.</translation>
    </message>
    <message>
        <source>The shop's service does not take the journal of this till.</source>
        <translation>Der Dienst des Ladens nimmt das Journal dieser Kasse nicht an.</translation>
    </message>
    <message>
        <source>Nothing is lost and nothing is sent; selling goes on. Ask who looks after the service, and have somebody run: countertop doctor</source>
        <translation>Nichts ist verloren, und nichts wird gesendet; verkauft wird weiter. Fragen, wer den Dienst betreut, und ausführen lassen: countertop doctor</translation>
    </message>
    <message>
        <source>The shop's service answers.</source>
        <translation>Der Dienst des Ladens antwortet.</translation>
    </message>
    <message>
        <source>What is sold here is there a moment later.</source>
        <translation>Was hier verkauft wird, ist einen Augenblick später dort.</translation>
    </message>
    <message>
        <source>The shop's service does not answer.</source>
        <translation>Der Dienst des Ladens antwortet nicht.</translation>
    </message>
    <message>
        <source>Selling goes on; what is sold is kept here and sent by itself when it is back.</source>
        <translation>Verkauft wird weiter; was verkauft ist, bleibt hier und wird von selbst gesendet, wenn er wieder da ist.</translation>
    </message>
    <message>
        <source>Everything was sent.</source>
        <translation>Alles wurde gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries wait to be sent, the oldest for %1.</source>
        <translation>
            <numerusform>%n Eintrag wartet seit %1 darauf, gesendet zu werden.</numerusform>
            <numerusform>%n Einträge warten darauf, gesendet zu werden, der älteste seit %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::SyncPage</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>This till stands alone</source>
        <translation>Diese Kasse steht für sich</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Offline arbeiten</translation>
    </message>
    <message>
        <source>Work online again</source>
        <translation>Wieder online arbeiten</translation>
    </message>
    <message>
        <source>Send and read now</source>
        <translation>Jetzt senden und lesen</translation>
    </message>
</context>
<context>
    <name>countertop::ui::JoinPage</name>
    <message>
        <source>Another till of your shop</source>
        <translation>Eine weitere Kasse Ihres Ladens</translation>
    </message>
    <message>
        <source>Whoever looks after the shop's service makes a code that lets this till in. It is good for ten minutes.</source>
        <translation>Wer den Dienst des Ladens betreut, macht einen Code, der diese Kasse einlässt. Er gilt zehn Minuten.</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>Adresse des Dienstes</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Pin of the service</source>
        <translation>Pin des Dienstes</translation>
    </message>
    <message>
        <source>Where it says one when it starts</source>
        <translation>Wo er beim Start einen nennt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Type where the shop's service listens.</source>
        <translation>Eingeben, wo der Dienst des Ladens zu erreichen ist.</translation>
    </message>
    <message>
        <source>A code has ten letters and digits.</source>
        <translation>Ein Code hat zehn Buchstaben und Ziffern.</translation>
    </message>
</context>
<context>
    <name>countertop::ui::SetAsidePage</name>
    <message>
        <source>less than an hour</source>
        <translation>weniger als eine Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>till %1, waiting %2</source>
        <translation>Kasse %1, wartet %2</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>Seit %1.</translation>
    </message>
    <message>
        <source>%1 in all. %2</source>
        <translation>Im Ganzen %1. %2</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Datei sichern</translation>
    </message>
    <message>
        <source>Accept as it is</source>
        <translation>So annehmen</translation>
    </message>
    <message>
        <source>Put right by a receipt</source>
        <translation>Durch Bon berichtigt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>It is booked now.</source>
        <translation>Jetzt ist es gebucht.</translation>
    </message>
    <message>
        <source>Why it may stay without effect</source>
        <translation>Warum es ohne Wirkung bleiben darf</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Say why: a reason is needed.</source>
        <translation>Sagen Sie, warum: Ein Grund ist nötig.</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>A later receipt of this till already says what this one should have.</source>
        <translation>Ein späterer Bon dieser Kasse sagt schon, was dieser hätte sagen sollen.</translation>
    </message>
    <message>
        <source>Number of the receipt</source>
        <translation>Nummer des Bons</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Type the number of the receipt.</source>
        <translation>Tippen Sie die Nummer des Bons.</translation>
    </message>
    <message>
        <source>It is decided and waits no longer.</source>
        <translation>Es ist entschieden und wartet nicht mehr.</translation>
    </message>
    <message>
        <source>The shop's service is being asked</source>
        <translation>Der Dienst des Ladens wird gefragt</translation>
    </message>
    <message>
        <source>It was tried again and cannot be booked yet.</source>
        <translation>Es wurde nochmals versucht und lässt sich noch nicht buchen.</translation>
    </message>
    <message numerus="yes">
        <source>%n in all were booked, with those that had waited behind it.</source>
        <translation>
            <numerusform>%n wurde gebucht, mit denen, die dahinter gewartet hatten.</numerusform>
            <numerusform>Im Ganzen %n wurden gebucht, mit denen, die dahinter gewartet hatten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::SetAsideAlert</name>
    <message numerus="yes">
        <source>%n waits for a decision for more than a day.</source>
        <translation>
            <numerusform>%n wartet seit mehr als einem Tag auf eine Entscheidung.</numerusform>
            <numerusform>%n warten seit mehr als einem Tag auf eine Entscheidung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every sale is stored; the shop's service could not book all of it.</source>
        <translation>Jeder Verkauf ist gespeichert; der Dienst des Ladens konnte nicht alles buchen.</translation>
    </message>
    <message>
        <source>%1 It is about %2.</source>
        <translation>%1 Es geht um %2.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>countertop::ui::VersionAlert</name>
    <message>
        <source>This till's program is older than the shop asks for: it is %1, asked for is %2.</source>
        <translation>Das Programm dieser Kasse ist älter, als der Laden verlangt: Es ist %1, verlangt ist %2.</translation>
    </message>
    <message>
        <source>Everything works until %1. From then on it sells as ever, but changes nothing at the shop's service. Update the program.</source>
        <translation>Bis %1 geht alles. Danach verkauft sie weiter wie immer, ändert aber nichts mehr beim Dienst des Ladens. Bitte das Programm erneuern.</translation>
    </message>
    <message>
        <source>It sells as ever and every sale is stored, but changes to goods, people, customers and settings are refused. Update the program.</source>
        <translation>Sie verkauft wie immer und jeder Verkauf wird gespeichert, aber Änderungen an Waren, Personen, Kunden und Einstellungen werden abgelehnt. Bitte das Programm erneuern.</translation>
    </message>
</context>
</TS>
