<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>TicketLine</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::BarMessageStack</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::ConnectionBadge</name>
    <message numerus="yes">
        <source>Offline, %n waiting</source>
        <translation>
            <numerusform>Offline, %n waiting</numerusform>
            <numerusform>Offline, %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline by hand, %n waiting</source>
        <translation>
            <numerusform>Offline by hand, %n waiting</numerusform>
            <numerusform>Offline by hand, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::ExportPage</name>
    <message numerus="yes">
        <source>Done: %n row(s) are written.</source>
        <translation>
            <numerusform>Done: %n row is written.</numerusform>
            <numerusform>Done: %n rows are written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::GiftPage</name>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::PinField</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::PrinterSection</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not printed</source>
        <translation>
            <numerusform>%n not printed</numerusform>
            <numerusform>%n not printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tried %n times</source>
        <translation>
            <numerusform>tried %n time</numerusform>
            <numerusform>tried %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::ScannerSection</name>
    <message numerus="yes">
        <source>%1 · %n characters</source>
        <translation>
            <numerusform>%1 · %n character</numerusform>
            <numerusform>%1 · %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::SettingsScreen</name>
    <message numerus="yes">
        <source>%n settings are not stored yet.</source>
        <translation>
            <numerusform>%n setting is not stored yet.</numerusform>
            <numerusform>%n settings are not stored yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::SignInScreen</name>
    <message numerus="yes">
        <source>Next try in %n second(s)</source>
        <translation>
            <numerusform>Next try in %n second</numerusform>
            <numerusform>Next try in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::TextPage</name>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::TicketActions</name>
    <message numerus="yes">
        <source>%1 · %n minute(s) ago</source>
        <translation>
            <numerusform>%1 · %n minute ago</numerusform>
            <numerusform>%1 · %n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), %1 are dropped. The cancellation is recorded.</source>
        <translation>
            <numerusform>%n line, %1 are dropped. The cancellation is recorded.</numerusform>
            <numerusform>%n lines, %1 are dropped. The cancellation is recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::TicketScreen</name>
    <message numerus="yes">
        <source>%n price(s) changed on this ticket.</source>
        <translation>
            <numerusform>%n price changed on this ticket.</numerusform>
            <numerusform>%n prices changed on this ticket.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::TodaySection</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n not sent yet</numerusform>
            <numerusform>%n not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n receipt</numerusform>
            <numerusform>%n receipts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) counted</source>
        <translation>
            <numerusform>%n shift counted</numerusform>
            <numerusform>%n shifts counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::ReceiptList</name>
    <message numerus="yes">
        <source>%n receipt(s) behind it</source>
        <translation>
            <numerusform>%n receipt behind it</numerusform>
            <numerusform>%n receipts behind it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::StockSection</name>
    <message numerus="yes">
        <source>%n below zero</source>
        <translation>
            <numerusform>%n below zero</numerusform>
            <numerusform>%n below zero</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n low or none</source>
        <translation>
            <numerusform>%n low or none</numerusform>
            <numerusform>%n low or none</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::Connection</name>
    <message numerus="yes">
        <source>%n entries wait to be sent, the oldest for %1.</source>
        <translation>
            <numerusform>%n entry waits to be sent, for %1.</numerusform>
            <numerusform>%n entries wait to be sent, the oldest for %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::SetAsidePage</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all were booked, with those that had waited behind it.</source>
        <translation>
            <numerusform>%n was booked, with those that had waited behind it.</numerusform>
            <numerusform>%n in all were booked, with those that had waited behind it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::SetAsideAlert</name>
    <message numerus="yes">
        <source>%n waits for a decision for more than a day.</source>
        <translation>
            <numerusform>%n thing waits for a decision for more than a day.</numerusform>
            <numerusform>%n things wait for a decision for more than a day.</numerusform>
        </translation>
    </message>
</context>
</TS>
