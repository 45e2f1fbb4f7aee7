<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>documents</name>
    <message>
        <source>Sale %1</source>
        <translation>البيع %1</translation>
    </message>
    <message>
        <source>Till %1</source>
        <translation>الصندوق %1</translation>
    </message>
    <message>
        <source>Begin %1</source>
        <translation>البداية %1</translation>
    </message>
    <message>
        <source>End %1</source>
        <translation>النهاية %1</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>العميل %1</translation>
    </message>
    <message>
        <source>%1 @ %2</source>
        <translation>%1 x %2</translation>
    </message>
    <message>
        <source>%1 @ %2 instead of %3</source>
        <translation>%1 x %2 بدلاً من %3</translation>
    </message>
    <message>
        <source>instead of %1</source>
        <translation>بدلاً من %1</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>خصم %1</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>خصم</translation>
    </message>
    <message>
        <source>Discount on everything</source>
        <translation>خصم على الكل</translation>
    </message>
    <message>
        <source>%1 off everything</source>
        <translation>خصم %1 على الكل</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 مقابل %2</translation>
    </message>
    <message>
        <source>Return of %1</source>
        <translation>إرجاع من %1</translation>
    </message>
    <message>
        <source>Return without receipt</source>
        <translation>إرجاع دون إيصال</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>ملاحظة: %1</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>المجموع الفرعي</translation>
    </message>
    <message>
        <source>%1 %2 on %3</source>
        <translation>%1 %2 على %3</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>الإجمالي %1</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>التقريب</translation>
    </message>
    <message>
        <source>To pay in cash</source>
        <translation>المطلوب نقدًا</translation>
    </message>
    <message>
        <source>Cash given</source>
        <translation>المدفوع نقدًا</translation>
    </message>
    <message>
        <source>Cash given %1 at %2</source>
        <translation>المدفوع نقدًا %1 بسعر %2</translation>
    </message>
    <message>
        <source>Cash paid back</source>
        <translation>المُعاد نقدًا</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>الباقي</translation>
    </message>
    <message>
        <source>Card ending %1</source>
        <translation>بطاقة تنتهي بـ %1</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>بطاقة</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>على الحساب</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>رصيد المتجر</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>المرجع %1</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>الضريبة</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>الصافي</translation>
    </message>
    <message>
        <source>Tax amount</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>الشامل</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>without tax</source>
        <translation>دون ضريبة</translation>
    </message>
    <message>
        <source>%1 taxable</source>
        <translation>%1 خاضع للضريبة</translation>
    </message>
    <message>
        <source>COPY %1</source>
        <translation>نسخة %1</translation>
    </message>
    <message>
        <source>TRAINING - NOT A RECEIPT</source>
        <translation>تدريب - ليس إيصالًا</translation>
    </message>
    <message>
        <source>NOT A RECEIPT</source>
        <translation>ليس إيصالًا</translation>
    </message>
    <message>
        <source>Unpaid bill</source>
        <translation>فاتورة غير مدفوعة</translation>
    </message>
    <message>
        <source>Gift receipt</source>
        <translation>إيصال هدية</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>إلى %1</translation>
    </message>
    <message>
        <source>Exchange until %1</source>
        <translation>الاستبدال حتى %1</translation>
    </message>
    <message>
        <source>STORE COPY</source>
        <translation>نسخة المتجر</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>Signature %1</source>
        <translation>توقيع %1</translation>
    </message>
    <message>
        <source>Second signature</source>
        <translation>التوقيع الثاني</translation>
    </message>
    <message>
        <source>Fiscal device out of order</source>
        <translation>الجهاز الضريبي معطل</translation>
    </message>
    <message>
        <source>Pay-in</source>
        <translation>إيداع</translation>
    </message>
    <message>
        <source>Pay-out</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>توريد</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>السبب: %1</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>تقرير X</translation>
    </message>
    <message>
        <source>Z report %1</source>
        <translation>تقرير Z %1</translation>
    </message>
    <message>
        <source>Shift %1</source>
        <translation>الوردية %1</translation>
    </message>
    <message>
        <source>opened %1 %2</source>
        <translation>فُتح %1 %2</translation>
    </message>
    <message>
        <source>closed %1 %2</source>
        <translation>أُغلق %1 %2</translation>
    </message>
    <message>
        <source>Receipts %1 to %2</source>
        <translation>الإيصالات %1 إلى %2</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>الإيصالات</translation>
    </message>
    <message>
        <source>Gross sold</source>
        <translation>المبيعات الإجمالية</translation>
    </message>
    <message>
        <source>Discounts  %1</source>
        <translation>الخصومات  %1</translation>
    </message>
    <message>
        <source>Tax added</source>
        <translation>الضريبة المضافة</translation>
    </message>
    <message>
        <source>Returns  %1</source>
        <translation>المرتجعات  %1</translation>
    </message>
    <message>
        <source>of these without receipt  %1</source>
        <translation>منها دون إيصال  %1</translation>
    </message>
    <message>
        <source>TURNOVER %1</source>
        <translation>رقم الأعمال %1</translation>
    </message>
    <message>
        <source>Cash, less change  %1</source>
        <translation>نقدًا دون الباقي  %1</translation>
    </message>
    <message>
        <source>Card  %1</source>
        <translation>بطاقة  %1</translation>
    </message>
    <message>
        <source>On account  %1</source>
        <translation>على الحساب  %1</translation>
    </message>
    <message>
        <source>Store credit  %1</source>
        <translation>رصيد المتجر  %1</translation>
    </message>
    <message>
        <source>Sum (receipts split: %1)</source>
        <translation>المجموع (إيصالات مقسمة: %1)</translation>
    </message>
    <message>
        <source>%1 given  %2</source>
        <translation>%1 مدفوع  %2</translation>
    </message>
    <message>
        <source>Opening float</source>
        <translation>رصيد الافتتاح</translation>
    </message>
    <message>
        <source>Cash from sales</source>
        <translation>نقد المبيعات</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>EXPECTED</source>
        <translation>المتوقع</translation>
    </message>
    <message>
        <source>COUNTED</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>غير معدود</translation>
    </message>
    <message>
        <source>Counted before: %1 %2</source>
        <translation>عدّ سابق: %1 %2</translation>
    </message>
    <message>
        <source>DIFFERENCE</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>Confirmed by %1</source>
        <translation>أكده %1</translation>
    </message>
    <message>
        <source>Voided lines  %1</source>
        <translation>أسطر ملغاة  %1</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Cancelled  %1</source>
        <translation>ملغى  %1</translation>
    </message>
    <message>
        <source>Drawer without a sale</source>
        <translation>فتح الدرج دون بيع</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <source>Unpaid bills  %1</source>
        <translation>فواتير غير مدفوعة  %1</translation>
    </message>
    <message>
        <source>Training, not included</source>
        <translation>تدريب غير محسوب</translation>
    </message>
    <message>
        <source>Parked tickets</source>
        <translation>مبيعات معلقة</translation>
    </message>
    <message>
        <source>Sales so far, before</source>
        <translation>مجموع المبيعات قبل</translation>
    </message>
    <message>
        <source>Sales so far, now</source>
        <translation>مجموع المبيعات الآن</translation>
    </message>
    <message>
        <source>Returns so far, now</source>
        <translation>مجموع المرتجعات الآن</translation>
    </message>
    <message>
        <source>Grand total before</source>
        <translation>الإجمالي العام قبل</translation>
    </message>
    <message>
        <source>Grand total now</source>
        <translation>الإجمالي العام الآن</translation>
    </message>
    <message>
        <source>Journal entries</source>
        <translation>قيود السجل</translation>
    </message>
    <message>
        <source>Chain %1</source>
        <translation>السلسلة %1</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>لم يُرسل بعد</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>موضوع جانبًا</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>صفحة اختبار</translation>
    </message>
    <message>
        <source>Plain, bold, tall, large</source>
        <translation>عادي وغامق وطويل وكبير</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>غامق</translation>
    </message>
    <message>
        <source>Tall</source>
        <translation>طويل</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>كبير</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>معكوس</translation>
    </message>
    <message>
        <source>Painted row: %1</source>
        <translation>سطر مرسوم: %1</translation>
    </message>
    <message>
        <source>Code tables, € first</source>
        <translation>جداول الرموز، € أولًا</translation>
    </message>
    <message>
        <source>The drawer opens now if this printer has one.</source>
        <translation>يُفتح الدرج الآن إن كان موصولًا بالطابعة.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Sales by day</source>
        <translation>المبيعات حسب اليوم</translation>
    </message>
    <message>
        <source>Sales by hour</source>
        <translation>المبيعات حسب الساعة</translation>
    </message>
    <message>
        <source>Sales by product</source>
        <translation>المبيعات حسب المنتج</translation>
    </message>
    <message>
        <source>Sales by category</source>
        <translation>المبيعات حسب الفئة</translation>
    </message>
    <message>
        <source>Tax by rate</source>
        <translation>الضريبة حسب النسبة</translation>
    </message>
    <message>
        <source>Payments by kind</source>
        <translation>المدفوعات حسب النوع</translation>
    </message>
    <message>
        <source>Sales by person</source>
        <translation>المبيعات حسب الموظف</translation>
    </message>
    <message>
        <source>Discounts by person</source>
        <translation>الخصومات حسب الموظف</translation>
    </message>
    <message>
        <source>Prices changed by hand</source>
        <translation>أسعار تم تغييرها يدويًا</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3</source>
        <translation>%1: %2 بدلاً من %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 إلى %2</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>%1 فقط</translation>
    </message>
    <message>
        <source>Nothing sold</source>
        <translation>لم يُبع شيء</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(بدون)</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
</context>
</TS>
